import FoundationEssentials

/// The requests that make up a snapshot, and how their answers come together.
struct SnapshotPlan: Sendable {
  /// One request's share of the snapshot.
  struct Part: Sendable {
    let queueIDs: [String]
    let aggregates: [Aggregate]
    /// The permission that the request needs, told when a refusal does not name it.
    let permission: String
    let read: @Sendable () async throws(CloudError) -> PartAnswer
  }

  /// As many ids as users of the API send in one query; its own limit is not documented.
  static let queuesAtOnce = 100
  private static let requestsAtOnce = 4

  let dialect: Dialect
  let interval: Interval
  let queueIDs: [String]
  /// What is known of every queue without a request.
  let known: [Aggregate: Figure]
  let parts: [Part]
  let clock: ServerClock

  /// The ids in lists that one request takes, each id once.
  static func batches(of queueIDs: [String]) -> [[String]] {
    var seen: Set<String> = []
    let ids = queueIDs.filter { seen.insert($0).inserted }
    return stride(from: 0, to: ids.count, by: queuesAtOnce).map { start in
      Array(ids[start..<min(start + queuesAtOnce, ids.count)])
    }
  }

  func snapshot() async throws(CloudError) -> Snapshot {
    let answers = await sideBySide(parts, atMost: Self.requestsAtOnce) { part in
      await part.result()
    }
    if Task.isCancelled { throw CloudError(.cancelled) }
    let failures = answers.compactMap { if case .failure(let error) = $0 { error } else { nil } }
    if let first = failures.first, failures.count == parts.count { throw first }

    var figures = Dictionary(queueIDs.map { ($0, known) }, uniquingKeysWith: { first, _ in first })
    var observedAt: Date?
    for (part, answer) in zip(parts, answers) {
      if case .success(let answer) = answer {
        observedAt = max(observedAt ?? answer.answeredAt, answer.answeredAt)
      }
      for id in part.queueIDs {
        for aggregate in part.aggregates {
          figures[id, default: [:]][aggregate] = part.figure(of: aggregate, in: id, from: answer)
        }
      }
    }
    return Snapshot(
      dialect: dialect, interval: interval, observedAt: observedAt ?? clock.now(),
      figures: figures, failures: failures)
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

  fileprivate func figure(
    of aggregate: Aggregate, in queueID: String, from answer: Result<PartAnswer, CloudError>
  ) -> Figure {
    switch answer {
    case .success(let answer): answer.figure(aggregate, queueID)
    case .failure(let error) where error.code == .forbidden:
      .unavailable(.noPermission(error.permissions.isEmpty ? [permission] : error.permissions))
    case .failure(let error): .unavailable(.failed(error))
    }
  }
}
