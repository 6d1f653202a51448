/// The two ways to ask for queue statistics.
public enum Dialect: String, Sendable, CaseIterable {
  /// The published API: queue observations and conversation aggregates.
  case observations
  /// The founding document's endpoint, which Genesys' published API does not have.
  case statistics
}
