import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ClockTests {
  @Test(
    "Instants are ISO 8601 in UTC, with milliseconds where asked",
    arguments: [
      (1_795_428_960.0, "2026-11-23T10:16:00Z", "2026-11-23T10:16:00.000Z"),
      (1_795_428_960.125, "2026-11-23T10:16:00Z", "2026-11-23T10:16:00.125Z"),
      (0.0, "1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z"),
      (951_782_400.0, "2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000Z"),
    ])
  func utc(seconds: Double, plain: String, precise: String) {
    let instant = Date(timeIntervalSince1970: seconds)
    #expect(Clock.utc(instant) == plain)
    #expect(Clock.utc(instant, milliseconds: true) == precise)
  }

  @Test(
    "The time of day is the zone's, also across midnight and before 1970",
    arguments: [
      (1_795_428_960.0, 0, "10:16:00"), (1_795_428_960.9, 3600, "11:16:00"),
      (1_795_428_960.0, 19_800, "15:46:00"), (1_795_428_960.0, -39_600, "23:16:00"),
      (1_795_428_960.0, 50_400, "00:16:00"), (-1.0, 0, "23:59:59"), (9.0, 0, "00:00:09"),
    ])
  func timeOfDay(seconds: Double, offset: Int, expected: String) {
    let instant = Date(timeIntervalSince1970: seconds)
    #expect(Clock.timeOfDay(instant, in: LocalTime { _ in offset }) == expected)
  }

  @Test func theZoneIsAskedForItsOffsetAtTheInstant() {
    let summer = LocalTime { $0 < .sample ? 7200 : 3600 }
    #expect(Clock.timeOfDay(.sample, in: summer) == "11:16:00")
    #expect(Clock.timeOfDay(.sample - 60, in: summer) == "12:15:00")
  }

  @Test(
    "A moment has its date on other days than today, as the zone counts them",
    arguments: [
      (0.0, "11:16:00"), (-40_560.0, "00:00:00"), (-40_561.0, "2026-11-22 23:59:59"),
      (45_840.0, "2026-11-24 00:00:00"), (-86_400.0, "2026-11-22 11:16:00"),
    ])
  func moment(after seconds: Double, expected: String) {
    let zone = LocalTime { _ in 3600 }
    #expect(Clock.moment(.sample + seconds, at: .sample, in: zone) == expected)
  }

  @Test(
    "Spans are m:ss, above an hour h:mm:ss",
    arguments: [
      (0.0, "0:00"), (499.0, "0:00"), (500.0, "0:01"), (9_000.0, "0:09"), (63_000.0, "1:03"),
      (322_000.0, "5:22"), (3_599_499.0, "59:59"), (3_600_000.0, "1:00:00"),
      (3_922_000.0, "1:05:22"), (360_000_000.0, "100:00:00"), (-5_000.0, "0:00"),
      (.nan, "?"), (.infinity, "?"), (1e300, "?"),
    ])
  func span(milliseconds: Double, expected: String) {
    #expect(Clock.span(milliseconds: milliseconds) == expected)
  }
}
