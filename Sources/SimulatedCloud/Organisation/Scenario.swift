/// What kind of day the pretended contact centre has.
public enum Scenario: String, CaseIterable, Sendable {
  /// A busy but manageable day: the default.
  case everyday
  /// An organisation without a queue or an agent.
  case empty
  /// From two hours before the start, four times the everyday arrivals: far too many.
  case surge
}
