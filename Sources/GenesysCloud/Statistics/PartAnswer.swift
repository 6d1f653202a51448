import FoundationEssentials

/// What one request of a snapshot told.
struct PartAnswer: Sendable {
  /// The server's time of the answer.
  let answeredAt: Date
  let figure: @Sendable (_ aggregate: Aggregate, _ queueID: String) -> Figure
}
