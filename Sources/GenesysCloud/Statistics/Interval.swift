/// What time figures are about.
public enum Interval: String, Sendable, CaseIterable {
  /// Now; averages and counts of what happened cover today so far.
  case realtime
  /// This hour so far; as a history the last 24 hours, this one among them.
  case hourly
  /// Today so far; as a history the last 7 days, today among them.
  case daily
  /// This week so far, from Monday; as a history the last 8 weeks, this one among them.
  case weekly
}
