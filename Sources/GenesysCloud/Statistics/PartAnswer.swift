import FoundationEssentials

/// What one request of a snapshot or a history told.
struct PartAnswer: Sendable {
  /// The server's time of the answer.
  let answeredAt: Date
  /// Whether the answer mentions the queue.
  let mentions: @Sendable (_ queueID: String) -> Bool
  let figure: @Sendable (_ aggregate: Aggregate, _ queueID: String, _ period: Int) -> Figure
}
