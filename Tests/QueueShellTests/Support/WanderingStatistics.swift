import FoundationEssentials
import GenesysCloud
import Synchronization

/// Figures that wander as those of a busy centre do: with each poll one queue in four changes, and
/// whoever waits goes on waiting.
final class WanderingStatistics: StatisticsSource {
  fileprivate struct Standing {
    var waiting = 0
    var available = 3
    var busy = 5
    var handling = 300_000
    var level = 0.8
    /// When the interaction came that has waited longest.
    var since: Date?
  }

  fileprivate struct State {
    var random: UInt64 = 1
    var standings: [String: Standing] = [:]
  }

  private let state = Mutex(State())
  private let time: ManualTime
  let dialect: Dialect? = .observations

  init(_ time: ManualTime) { self.time = time }

  func requests(for queueCount: Int, aggregates: [Aggregate], interval: Interval) -> Int { 1 }

  func snapshot(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> Snapshot {
    let now = time.source.now()
    let figures = state.withLock { state in
      Dictionary(
        uniqueKeysWithValues: queueIDs.map { id in
          if state.standings[id] == nil || state.draw(4) == 0 { state.move(id, at: now) }
          return (id, state.figures(of: id, aggregates, at: now))
        })
    }
    return Snapshot(
      dialect: .observations, interval: interval, observedAt: now, figures: figures)
  }

  func history(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> History {
    throw CloudError(.cancelled)
  }
}

extension WanderingStatistics.State {
  /// A number below a limit, the same ones in each run.
  fileprivate mutating func draw(_ limit: UInt64) -> UInt64 {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (random >> 33) % limit
  }

  fileprivate mutating func move(_ id: String, at now: Date) {
    var standing = standings[id] ?? .init()
    standing.waiting = max(0, standing.waiting + Int(draw(4)) - 2)
    standing.available = max(0, min(9, standing.available + Int(draw(3)) - 1))
    standing.busy = max(0, min(20, standing.busy + Int(draw(3)) - 1))
    standing.handling += Int(draw(2_001)) - 1_000
    standing.level = min(1, max(0, standing.level + (Double(draw(21)) - 10) / 1_000))
    standing.since = standing.waiting > 0 ? standing.since ?? now : nil
    standings[id] = standing
  }

  fileprivate func figures(
    of id: String, _ aggregates: [Aggregate], at now: Date
  ) -> [Aggregate: Figure] {
    let standing = standings[id] ?? .init()
    let pairs = aggregates.map { aggregate -> (Aggregate, Figure) in
      switch aggregate.alias {
      case "waiting": (aggregate, .value(Double(standing.waiting)))
      case "available": (aggregate, .value(Double(standing.available)))
      case "busy": (aggregate, .value(Double(standing.busy)))
      case "servicelevel": (aggregate, .value(standing.level))
      case "longest":
        (aggregate, standing.since.map { .value(now.timeIntervalSince($0) * 1_000) } ?? .noData)
      default: (aggregate, .value(Double(standing.handling)))
      }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
