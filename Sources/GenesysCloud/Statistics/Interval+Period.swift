import FoundationEssentials

extension Interval {
  /// The time from the interval's beginning to now.
  func period(until now: Date, in localTime: LocalTime) -> Range<Date> {
    let start =
      switch self {
      case .hourly: localTime.startOfHour(now)
      case .realtime, .daily: localTime.startOfDay(now)
      case .weekly: localTime.startOfWeek(now)
      }
    // The API refuses an interval of no length, which it would be at the stroke of midnight.
    return start..<max(now, start.addingTimeInterval(1))
  }
}
