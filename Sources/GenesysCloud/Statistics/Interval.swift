/// What time a snapshot is about.
public enum Interval: String, Sendable, CaseIterable {
  /// Now; averages and counts of what happened cover today so far.
  case realtime
  /// This hour so far.
  case hourly
  /// Today so far.
  case daily
  /// This week so far, from Monday.
  case weekly
}
