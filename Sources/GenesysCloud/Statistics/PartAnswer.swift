import FoundationEssentials

/// What one request of a snapshot or a history told.
struct PartAnswer: Sendable {
  /// The server's time of the answer.
  let answeredAt: Date
  /// Whether the answer mentions the queue.
  let mentions: @Sendable (_ queueID: String) -> Bool
  let figure: @Sendable (_ aggregate: Aggregate, _ queueID: String, _ period: Int) -> Figure
  /// The longest wait of each media type in which something waits.
  var longestWaits: @Sendable (_ queueID: String) -> [String: Double] = { _ in [:] }

  /// The answer where these queues, in lower case, are ones that the server does not know.
  func lacking(_ missing: Set<String>) -> PartAnswer {
    guard !missing.isEmpty else { return self }
    return PartAnswer(answeredAt: answeredAt, mentions: mentions) { aggregate, queueID, period in
      missing.contains(queueID.lowercased())
        ? .unavailable(.unanswered) : figure(aggregate, queueID, period)
    }
  }
}
