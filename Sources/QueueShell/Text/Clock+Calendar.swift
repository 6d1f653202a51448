import FoundationEssentials
import GenesysCloud

/// Days as people read them, in English like all that is shown.
extension Clock {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Mon 10:00` in the given zone.
  static func hour(_ instant: Date, in zone: LocalTime) -> String {
    "\(weekday(instant, in: zone)) \(timeOfDay(instant, in: zone).prefix(5))"
  }

  /// `Mon 23 Nov` in the given zone.
  static func day(_ instant: Date, in zone: LocalTime) -> String {
    let date = date(instant, in: zone)
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return date }
    return "\(weekday(instant, in: zone)) \(parts[2]) \(months[parts[1] - 1])"
  }

  private static func weekday(_ instant: Date, in zone: LocalTime) -> String {
    let seconds = Int(instant.timeIntervalSince1970.rounded(.down)) + zone.offset(instant)
    let day = (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400
    // Day 0, 1970-01-01, was a Thursday.
    return weekdays[((day + 3) % 7 + 7) % 7]
  }
}
