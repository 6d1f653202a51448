import Synchronization

/// Speaks the dialect that the server knows.
///
/// A server that does not know a dialect answers 404 at its path. A 404 settles nothing by itself: in
/// the statistics dialect it may also mean an unknown queue.
final class AutomaticSource: StatisticsSource {
  private struct Finding {
    var dialect: Dialect?
    var isConfirmed = false
  }

  private let observations: any StatisticsSource
  private let statistics: any StatisticsSource
  private let finding: Mutex<Finding>

  init(
    observations: any StatisticsSource, statistics: any StatisticsSource, remembered: Dialect?
  ) {
    self.observations = observations
    self.statistics = statistics
    finding = Mutex(Finding(dialect: remembered))
  }

  /// The dialect found, or remembered from before.
  var dialect: Dialect? { finding.withLock { $0.dialect } }

  func snapshot(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> Snapshot {
    let finding = finding.withLock { $0 }
    let first = finding.dialect ?? .observations
    let second = first == .observations ? Dialect.statistics : .observations
    do {
      return try await ask(first, queueIDs, aggregates, interval)
    } catch {
      guard error.code == .notFound, !finding.isConfirmed else { throw error }
      do {
        return try await ask(second, queueIDs, aggregates, interval)
      } catch let other {
        // Where neither path is known, the statistics dialect's 404 has more to tell.
        throw other.code == .notFound && first == .statistics ? error : other
      }
    }
  }

  private func ask(
    _ dialect: Dialect, _ queueIDs: [String], _ aggregates: [Aggregate], _ interval: Interval
  ) async throws(CloudError) -> Snapshot {
    let source = dialect == .observations ? observations : statistics
    let snapshot = try await source.snapshot(
      of: queueIDs, aggregates: aggregates, interval: interval)
    // The published queries filter by id and know no unknown queue: a 404 is the path's.
    if dialect == .observations,
      let unknown = snapshot.failures.first(where: { $0.code == .notFound })
    {
      throw unknown
    }
    // A snapshot that needed no request has found nothing out.
    if snapshot.figures.values.contains(where: { $0.values.contains { !$0.isKnownUnasked } }) {
      finding.withLock { $0 = Finding(dialect: dialect, isConfirmed: true) }
    }
    return snapshot
  }
}

extension Figure {
  fileprivate var isKnownUnasked: Bool { self == .unavailable(.nowOnly) }
}
