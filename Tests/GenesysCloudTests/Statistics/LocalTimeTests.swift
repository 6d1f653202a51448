import FoundationEssentials
import Testing

@testable import GenesysCloud

struct LocalTimeTests {
  /// Clocks go forward at midnight: the day of 2026-09-06 begins at 01:00 (UTC-4 to UTC-3).
  private static let santiago = LocalTime { date in
    date < instant("2026-09-06T04:00:00Z") ? -14_400 : -10_800
  }
  /// Clocks go back at 01:00 to midnight: 2026-11-01 has two midnights (UTC-4 to UTC-5).
  private static let havana = LocalTime { date in
    date < instant("2026-11-01T05:00:00Z") ? -14_400 : -18_000
  }
  private static let (london, kathmandu) = (Zones.london, Zones.kathmandu)

  private static func instant(_ text: String) -> Date { Zones.instant(text) }

  @Test(arguments: [
    // On the days of the changes, before and after them, and on days without any.
    (london, "2026-03-29T00:30:00Z", "2026-03-29T00:00:00Z"),
    (london, "2026-03-29T12:00:00Z", "2026-03-29T00:00:00Z"),
    (london, "2026-03-30T12:00:00Z", "2026-03-29T23:00:00Z"),
    (london, "2026-10-25T12:00:00Z", "2026-10-24T23:00:00Z"),
    (london, "2026-10-26T00:00:00Z", "2026-10-26T00:00:00Z"),
    (london, "2026-06-30T22:59:59Z", "2026-06-29T23:00:00Z"),
    (santiago, "2026-09-06T12:00:00Z", "2026-09-06T04:00:00Z"),
    (havana, "2026-11-01T12:00:00Z", "2026-11-01T04:00:00Z"),
    (havana, "2026-11-01T05:30:00Z", "2026-11-01T04:00:00Z"),
    (kathmandu, "2026-11-23T18:14:00Z", "2026-11-22T18:15:00Z"),
    (kathmandu, "2026-11-23T18:15:00Z", "2026-11-23T18:15:00Z"),
  ])
  func dayBeginsAtItsFirstInstant(_ zone: LocalTime, _ at: String, _ start: String) {
    #expect(zone.startOfDay(Self.instant(at)) == Self.instant(start))
  }

  @Test(arguments: [
    // 2026-03-30 is a Monday; the week of the change began in winter time, the next in summer time.
    (london, "2026-03-29T12:00:00Z", "2026-03-23T00:00:00Z"),
    (london, "2026-04-02T12:00:00Z", "2026-03-29T23:00:00Z"),
    (london, "2026-10-25T23:59:59Z", "2026-10-18T23:00:00Z"),
    (london, "2026-10-26T00:00:00Z", "2026-10-26T00:00:00Z"),
    (kathmandu, "2026-11-22T18:14:59Z", "2026-11-15T18:15:00Z"),
  ])
  func weekBeginsOnMonday(_ zone: LocalTime, _ at: String, _ start: String) {
    #expect(zone.startOfWeek(Self.instant(at)) == Self.instant(start))
  }

  @Test(arguments: [
    (london, "2026-03-29T01:30:00Z", "2026-03-29T01:00:00Z"),
    (london, "2026-10-25T01:30:00Z", "2026-10-25T01:00:00Z"),
    (kathmandu, "2026-11-23T10:16:00Z", "2026-11-23T10:15:00Z"),
    (kathmandu, "2026-11-23T10:14:59Z", "2026-11-23T09:15:00Z"),
    (london, "1969-12-31T23:30:00Z", "1969-12-31T23:00:00Z"),
  ])
  func hourBeginsWhereTheClockShowsIt(_ zone: LocalTime, _ at: String, _ start: String) {
    #expect(zone.startOfHour(Self.instant(at)) == Self.instant(start))
  }

  @Test func machinesZoneGivesDaysThatHoldTheirInstants() {
    let date = Self.instant("2026-07-15T12:34:56Z")
    let zone = LocalTime.machine
    let start = zone.startOfDay(date)
    #expect(start <= date && date < start.addingTimeInterval(25 * 3_600))
    #expect((Int(start.timeIntervalSince1970) + zone.offset(start)) % 86_400 == 0)
  }

  @Test func intervalNeverHasNoLength() {
    let midnight = Self.instant("2026-11-23T00:00:00Z")
    let period = Interval.daily.period(until: midnight, in: LocalTime { _ in 0 })
    #expect(period == midnight..<midnight.addingTimeInterval(1))
  }
}
