/// The distributions of what agents do beside handling interactions.
///
/// | what | how often | how long |
/// | --- | --- | --- |
/// | on queue | | exponential, 85 min, then a pause |
/// | pause | | by kind below, exponential |
/// | alerting | each interaction | uniform, 2 to 9 s |
/// | not responding | 1.2 % of alerts | alerts 15 s, then exponential, 90 s |
/// | communicating (a call outside the queues) | 1.5 % of the times work ends | exponential, 100 s |
enum WorkingDay {
  static let onQueue: Milliseconds = 85 * .minute
  static let shortestAlert: Milliseconds = 2 * .second
  static let alertSpread = 7_000
  static let unansweredAlert: Milliseconds = 15 * .second
  static let notRespondingShare = 0.012
  static let notResponding: Milliseconds = 90 * .second
  static let communicatingShare = 0.015
  static let communicating: Milliseconds = 100 * .second

  /// Kinds of pause, with their share and mean length.
  static let pauses: [(presence: Presence, share: Double, mean: Milliseconds)] = [
    (.breakTime, 0.46, 12 * .minute), (.meal, 0.14, 32 * .minute), (.meeting, 0.10, 35 * .minute),
    (.training, 0.05, 45 * .minute), (.away, 0.12, 8 * .minute), (.available, 0.10, 10 * .minute),
    (.offline, 0.03, 150 * .minute),
  ]
}
