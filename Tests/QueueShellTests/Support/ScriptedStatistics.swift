import FoundationEssentials
import GenesysCloud
import Synchronization

/// A source that answers what it was told to, one entry a poll.
final class ScriptedStatistics: StatisticsSource {
  private let answers: Mutex<[Result<Snapshot, CloudError>]>

  private let requestCount: Int
  let dialect: Dialect?

  /// - Parameter requestCount: what a poll would take of the request budget.
  init(
    _ answers: [Result<Snapshot, CloudError>], requestCount: Int = 1,
    dialect: Dialect = .observations
  ) {
    self.answers = Mutex(answers)
    self.dialect = dialect
    self.requestCount = requestCount
  }

  func requests(for queueCount: Int, aggregates: [Aggregate], interval: Interval) -> Int {
    requestCount
  }

  func snapshot(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> Snapshot {
    let answer = answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    guard let answer else { throw CloudError(.cancelled) }
    return try answer.get()
  }

  /// The next entry as the only period.
  func history(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> History {
    let snapshot = try await snapshot(of: queueIDs, aggregates: aggregates, interval: interval)
    let start = snapshot.observedAt.addingTimeInterval(-60)
    return History(
      dialect: snapshot.dialect, interval: interval, observedAt: snapshot.observedAt,
      periods: [History.Period(start..<snapshot.observedAt, figures: snapshot.figures)],
      failures: snapshot.failures)
  }
}
