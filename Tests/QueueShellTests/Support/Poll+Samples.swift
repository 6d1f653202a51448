import FoundationEssentials
import GenesysCloud

@testable import QueueShell

extension Poll {
  /// A poll at the sample instant, its figures by queue id and alias; what is left out is no data.
  static func sample(
    _ figures: [String: [String: Figure]], of queues: [Queue],
    aggregates: [Aggregate] = Aggregate.defaults, interval: Interval = .realtime,
    failures: [Snapshot.Failure] = []
  ) -> Poll {
    Poll(
      snapshot: .sample(figures, interval: interval, failures: failures), queues: queues,
      aggregates: aggregates, directory: .sample, receivedAt: .sample)
  }

  /// One queue's figures as the founding document gives them.
  static let support = sample(
    ["q-support": supportFigures], of: [.support])

  static let supportFigures: [String: Figure] = [
    "waiting": .value(3), "available": .value(5), "busy": .value(2), "aht": .value(322_000),
    "wait": .noData,
  ]
}

extension Snapshot {
  static func sample(
    _ figures: [String: [String: Figure]], interval: Interval = .realtime,
    failures: [Snapshot.Failure] = []
  ) -> Snapshot {
    let known = figures.mapValues { row in
      Dictionary(
        row.compactMap { alias, figure in Aggregate(alias).map { ($0, figure) } },
        uniquingKeysWith: { first, _ in first })
    }
    return Snapshot(
      dialect: .observations, interval: interval, observedAt: .sample, figures: known,
      failures: failures)
  }
}
