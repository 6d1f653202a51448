public import FoundationEssentials
import Glibc

/// What the clock on the wall says: the offset from UTC at any instant.
public struct LocalTime: Sendable {
  /// Seconds that local time is ahead of UTC at an instant.
  public let offset: @Sendable (Date) -> Int

  /// The zone's IANA name, such as `Europe/London`; `nil` where it is not known.
  public let name: String?

  /// A local time with this offset.
  public init(name: String? = nil, offset: @escaping @Sendable (Date) -> Int) {
    self.name = name
    self.offset = offset
  }

  /// This local time, known by a name.
  public func named(_ name: String?) -> LocalTime { LocalTime(name: name, offset: offset) }

  /// The machine's time zone, as the C library knows it; without its name, which is in files and
  /// variables.
  public static let machine = LocalTime { date in
    var seconds = time_t(date.timeIntervalSince1970.rounded(.down))
    var parts = tm()
    return localtime_r(&seconds, &parts) == nil ? 0 : parts.tm_gmtoff
  }

  /// The beginning of the hour that the clock shows.
  public func startOfHour(_ date: Date) -> Date {
    let second = Self.second(date)
    return Self.date(second - Self.remainder(second + offset(date), 3_600))
  }

  /// The first instant of the day that the calendar shows, which is not midnight where the clocks are
  /// put forward at midnight.
  public func startOfDay(_ date: Date) -> Date {
    firstInstant(ofDay: day(Self.second(date)), before: date)
  }

  /// The first instant of the Monday on or before the day that the calendar shows.
  public func startOfWeek(_ date: Date) -> Date {
    let today = day(Self.second(date))
    // Day 0, 1970-01-01, was a Thursday.
    return firstInstant(ofDay: today - Self.remainder(today + 3, 7), before: date)
  }

  /// Finds the instant by halving, so that no rule about clock changes is needed: going forward, the
  /// calendar's day never goes back.
  private func firstInstant(ofDay day: Int, before date: Date) -> Date {
    var inside = Self.second(date)
    // Two days more than the days between: no zone is a day away from UTC.
    var outside = inside - (self.day(inside) - day + 2) * 86_400
    while inside - outside > 1 {
      let middle = outside + (inside - outside) / 2
      if self.day(middle) >= day { inside = middle } else { outside = middle }
    }
    return Self.date(inside)
  }

  /// Days since 1970-01-01 on the calendar.
  private func day(_ second: Int) -> Int {
    let local = second + offset(Self.date(second))
    return (local - Self.remainder(local, 86_400)) / 86_400
  }

  private static func second(_ date: Date) -> Int {
    Int(date.timeIntervalSince1970.rounded(.down))
  }

  private static func date(_ second: Int) -> Date {
    Date(timeIntervalSince1970: Double(second))
  }

  /// The remainder from 0 up, before 1970 too.
  private static func remainder(_ number: Int, _ divisor: Int) -> Int {
    (number % divisor + divisor) % divisor
  }
}
