import FoundationEssentials

/// The requests that make up a snapshot or a history, and how their answers come together.
struct SnapshotPlan: Sendable {
  /// One request's share.
  struct Part: Sendable {
    let queueIDs: [String]
    let aggregates: [Aggregate]
    let kind: Kind
    /// The permission that the request needs, told when a refusal does not name it.
    let permission: String
    /// What the server said when it refused an aggregate, if it did.
    let refusal: @Sendable (Aggregate) -> CloudError?
    let read: @Sendable () async throws(CloudError) -> PartAnswer
  }

  /// What a queue's absence from an answer means.
  enum Kind: Sendable, Hashable {
    /// Every queue that the server knows is in the answer.
    case roll
    /// A queue to which nothing happened is not in the answer.
    case record
    /// The answer is about one queue, and a 404 says that there is none.
    case single
  }

  /// As many ids as users of the API send in one query; its own limit is not documented.
  static let queuesAtOnce = 100
  private static let requestsAtOnce = 4

  let dialect: Dialect
  let interval: Interval
  let queueIDs: [String]
  /// The steps of a history; one for a snapshot.
  let periods: [Range<Date>]
  /// What is known of every queue without a request.
  let known: [Aggregate: Figure]
  let parts: [Part]
  let clock: ServerClock

  /// The ids in lists that one request takes, each id once.
  static func batches(of queueIDs: [String], size: Int = queuesAtOnce) -> [[String]] {
    var seen: Set<String> = []
    let ids = queueIDs.filter { seen.insert($0).inserted }
    return stride(from: 0, to: ids.count, by: size).map { start in
      Array(ids[start..<min(start + size, ids.count)])
    }
  }

  func snapshot() async throws(CloudError) -> Snapshot {
    let reading = try await read()
    return Snapshot(
      dialect: dialect, interval: interval, observedAt: reading.answeredAt ?? clock.now(),
      figures: figures(from: reading, in: 0), longestWaits: reading.longestWaits,
      failures: reading.failures)
  }

  func history() async throws(CloudError) -> History {
    let reading = try await read()
    let observedAt = reading.answeredAt ?? clock.now()
    return History(
      dialect: dialect, interval: interval, observedAt: observedAt,
      periods: periods.indices.map { index in
        let (start, end) = (periods[index].lowerBound, periods[index].upperBound)
        let isOver = index < periods.count - 1
        return History.Period(
          start..<(isOver ? end : max(start, observedAt)),
          figures: figures(from: reading, in: index))
      },
      failures: reading.failures)
  }

  private func read() async throws(CloudError) -> SnapshotReading {
    let answers = await sideBySide(parts, atMost: Self.requestsAtOnce) { part in
      await part.result()
    }
    if Task.isCancelled { throw CloudError(.cancelled) }
    let reading = SnapshotReading(zip(parts, answers).map { ($0, $1) })
    if !parts.isEmpty, reading.answeredAt == nil, let first = reading.firstError { throw first }
    return reading
  }

  private func figures(
    from reading: SnapshotReading, in period: Int
  ) -> [String: [Aggregate: Figure]] {
    var figures = Dictionary(queueIDs.map { ($0, known) }, uniquingKeysWith: { first, _ in first })
    for (part, answer) in reading.answers {
      for id in part.queueIDs {
        for aggregate in part.aggregates {
          figures[id, default: [:]][aggregate] = reading.figure(
            of: aggregate, in: id, period: period, from: answer, to: part)
        }
      }
    }
    return figures
  }
}

extension SnapshotPlan.Part {
  fileprivate func result() async -> Result<PartAnswer, CloudError> {
    do {
      return .success(try await read())
    } catch {
      return .failure(error)
    }
  }
}
