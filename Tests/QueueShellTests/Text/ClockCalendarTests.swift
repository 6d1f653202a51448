import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ClockCalendarTests {
  private static let utc = LocalTime { _ in 0 }

  @Test(
    "Days and hours are the zone's own",
    arguments: [
      (1_795_428_960.0, 0, "Mon 10:16", "Mon 23 Nov"),
      (1_795_428_960, 50_400, "Tue 00:16", "Tue 24 Nov"),
      (1_795_428_960, -39_600, "Sun 23:16", "Sun 22 Nov"),
      (0, 0, "Thu 00:00", "Thu 1 Jan"), (-1, 0, "Wed 23:59", "Wed 31 Dec"),
      (951_782_400, 0, "Tue 00:00", "Tue 29 Feb"),
    ])
  func labels(seconds: Double, offset: Int, hour: String, day: String) {
    let zone = LocalTime { _ in offset }
    let instant = Date(timeIntervalSince1970: seconds)
    #expect(Clock.hour(instant, in: zone) == hour)
    #expect(Clock.day(instant, in: zone) == day)
  }
}
