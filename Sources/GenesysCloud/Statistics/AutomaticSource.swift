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

  private static let queries = [Query.observations.path, Query.aggregates.path]

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
    try await settled { source async throws(CloudError) in
      try await source.snapshot(of: queueIDs, aggregates: aggregates, interval: interval)
    }
  }

  func history(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> History {
    try await settled { source async throws(CloudError) in
      try await source.history(of: queueIDs, aggregates: aggregates, interval: interval)
    }
  }

  private func settled<Answer: DialectAnswer>(
    _ ask: (any StatisticsSource) async throws(CloudError) -> Answer
  ) async throws(CloudError) -> Answer {
    let finding = finding.withLock { $0 }
    let first = finding.dialect ?? .observations
    let second = first == .observations ? Dialect.statistics : .observations
    do {
      return try await answer(in: first, ask)
    } catch {
      guard error.code == .notFound, !finding.isConfirmed else { throw error }
      do {
        return try await answer(in: second, ask)
      } catch let other {
        // Where neither path is known, the statistics dialect's 404 has more to tell.
        throw other.code == .notFound && first == .statistics ? error : other
      }
    }
  }

  func source(of dialect: Dialect) -> any StatisticsSource {
    dialect == .observations ? observations : statistics
  }

  private func answer<Answer: DialectAnswer>(
    in dialect: Dialect, _ ask: (any StatisticsSource) async throws(CloudError) -> Answer
  ) async throws(CloudError) -> Answer {
    let answer = try await ask(source(of: dialect))
    // The published queries filter by id and know no unknown queue: a 404 is the path's.
    if dialect == .observations,
      let unknown = answer.failures.first(where: {
        $0.error.code == .notFound && Self.queries.contains($0.error.path)
      })
    {
      throw unknown.error
    }
    // An answer that needed no request has found nothing out.
    if answer.allFigures.contains(where: { !$0.isKnownUnasked }) {
      finding.withLock { $0 = Finding(dialect: dialect, isConfirmed: true) }
    }
    return answer
  }
}

/// What the dialect is found out from.
private protocol DialectAnswer {
  var failures: [Snapshot.Failure] { get }
  /// Figures that tell whether anything was asked.
  var allFigures: [Figure] { get }
}

extension Snapshot: DialectAnswer {
  fileprivate var allFigures: [Figure] { figures.values.flatMap(\.values) }
}

extension History: DialectAnswer {
  fileprivate var allFigures: [Figure] { latest.allFigures }
}

extension Figure {
  fileprivate var isKnownUnasked: Bool { self == .unavailable(.nowOnly) }
}
