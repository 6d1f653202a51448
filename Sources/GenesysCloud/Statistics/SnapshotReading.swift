import FoundationEssentials

/// What came of the requests of a plan.
struct SnapshotReading: Sendable {
  let answers: [(part: SnapshotPlan.Part, answer: Result<PartAnswer, CloudError>)]

  /// The queues that an answer ought to mention and does not.
  private let unanswered: Set<String>
  /// Those that one does.
  private let answered: Set<String>

  init(_ answers: [(part: SnapshotPlan.Part, answer: Result<PartAnswer, CloudError>)]) {
    self.answers = answers
    var (answered, unanswered): (Set<String>, Set<String>) = ([], [])
    for case (let part, .success(let answer)) in answers where part.kind == .roll {
      answered.formUnion(part.queueIDs.filter { answer.mentions($0) })
      unanswered.formUnion(part.queueIDs.filter { !answer.mentions($0) })
    }
    (self.answered, self.unanswered) = (answered, unanswered)
  }

  /// The server's time of the last answer; `nil` when there was none.
  var answeredAt: Date? { answers.compactMap { try? $0.answer.get().answeredAt }.max() }

  var firstError: CloudError? {
    for case (_, .failure(let error)) in answers { return error }
    return nil
  }

  /// The longest waits by queue and media type, of the queues in which something waits.
  var longestWaits: [String: [String: Double]] {
    var waits: [String: [String: Double]] = [:]
    for case (let part, .success(let answer)) in answers
    where part.aggregates.contains(where: \.isLongestWait) {
      for id in part.queueIDs {
        let told = answer.longestWaits(id)
        if !told.isEmpty { waits[id] = told }
      }
    }
    return waits
  }

  /// What went wrong, less what the figures themselves tell; the same trouble once.
  var failures: [Snapshot.Failure] {
    var troubles: [(kind: SnapshotPlan.Kind, failure: Snapshot.Failure)] = []
    for case (let part, .failure(let error)) in answers where !isToldByFigures(error, of: part) {
      let place = troubles.firstIndex {
        $0.kind == part.kind && $0.failure.error.isSameTrouble(as: error)
      }
      guard let place else {
        troubles.append((part.kind, Snapshot.Failure(error, queueIDs: part.queueIDs)))
        continue
      }
      let failure = troubles[place].failure
      troubles[place].failure = Snapshot.Failure(
        failure.error, queueIDs: failure.queueIDs + part.queueIDs)
    }
    return troubles.map(\.failure)
  }

  func figure(
    of aggregate: Aggregate, in queueID: String, period: Int,
    from answer: Result<PartAnswer, CloudError>, to part: SnapshotPlan.Part
  ) -> Figure {
    if let refusal = part.refusal(aggregate) { return .unavailable(.refused(refusal)) }
    switch answer {
    case .success(let answer):
      // What did not happen is zero only in a queue that there is.
      return unanswered.contains(queueID) && !answer.mentions(queueID)
        ? .unavailable(.unanswered) : answer.figure(aggregate, queueID, period)
    case .failure(let error) where isMissing(error, in: part):
      return .unavailable(.unanswered)
    case .failure(let error) where error.code == .forbidden:
      let permissions = error.permissions.isEmpty ? [part.permission] : error.permissions
      return .unavailable(.noPermission(permissions))
    case .failure(let error):
      return .unavailable(.failed(error))
    }
  }

  /// Whether the error says that the one queue asked about is not there. Where the queue is there all
  /// the same, the server does not know the question.
  private func isMissing(_ error: CloudError, in part: SnapshotPlan.Part) -> Bool {
    part.kind == .single && error.code == .notFound && answered.isDisjoint(with: part.queueIDs)
  }

  private func isToldByFigures(_ error: CloudError, of part: SnapshotPlan.Part) -> Bool {
    isMissing(error, in: part) || part.aggregates.allSatisfy { part.refusal($0) != nil }
  }
}

extension CloudError {
  /// Whether it is the same to a reader, whichever queues it was met with.
  fileprivate func isSameTrouble(as other: CloudError) -> Bool {
    code == other.code && status == other.status && message == other.message
      && permissions == other.permissions
  }
}
