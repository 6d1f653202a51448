import FoundationEssentials
import Testing

@testable import GenesysCloud

struct IntervalPeriodTests {
  private func starts(_ interval: Interval, _ now: String, _ zone: LocalTime) -> [Date] {
    interval.periods(until: Zones.instant(now), in: zone).map(\.lowerBound)
  }

  private func hours(_ periods: [Range<Date>]) -> [Double] {
    periods.map { $0.upperBound.timeIntervalSince($0.lowerBound) / 3_600 }
  }

  @Test(arguments: [
    (Interval.hourly, 24, "2026-11-22T11:00:00Z"), (.daily, 7, "2026-11-17T00:00:00Z"),
    (.weekly, 8, "2026-10-05T00:00:00Z"), (.realtime, 1, "2026-11-23T00:00:00Z"),
  ])
  func periodsReachFromTheirFirstToNow(_ interval: Interval, _ count: Int, _ first: String) {
    let now = Zones.instant("2026-11-23T10:16:00Z")
    let periods = interval.periods(until: now, in: Zones.utc)
    #expect(periods.count == count)
    #expect(periods.first?.lowerBound == Zones.instant(first))
    #expect(periods.last?.upperBound == now)
    #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test func dayOfTheClocksGoingBackHasTwentyFiveHours() {
    let periods = Interval.daily.periods(
      until: Zones.instant("2026-10-28T12:00:00Z"), in: Zones.london)
    #expect(hours(periods) == [24, 24, 24, 25, 24, 24, 12])
    #expect(periods[3].lowerBound == Zones.instant("2026-10-24T23:00:00Z"))
  }

  @Test func dayOfTheClocksGoingForwardHasTwentyThree() {
    let periods = Interval.daily.periods(
      until: Zones.instant("2026-03-31T12:00:00Z"), in: Zones.london)
    #expect(hours(periods) == [24, 24, 24, 24, 23, 24, 13])
  }

  @Test func weeksBeginOnMondayInEitherTime() {
    let periods = Interval.weekly.periods(
      until: Zones.instant("2026-11-04T12:00:00Z"), in: Zones.london)
    #expect(hours(periods) == [168, 168, 168, 168, 168, 169, 168, 60])
    #expect(periods[5].lowerBound == Zones.instant("2026-10-18T23:00:00Z"))
  }

  @Test func hoursGoOnThroughAChange() {
    let periods = Interval.hourly.periods(
      until: Zones.instant("2026-10-25T03:30:00Z"), in: Zones.london)
    #expect(hours(periods).dropLast().allSatisfy { $0 == 1 })
    #expect(periods.count == 24)
  }

  @Test func hoursOfAHalfHourZoneBeginWhereItsClockShowsThem() {
    let starts = starts(.hourly, "2026-11-23T10:16:00Z", Zones.kathmandu)
    #expect(starts.last == Zones.instant("2026-11-23T10:15:00Z"))
    #expect(starts.first == Zones.instant("2026-11-22T11:15:00Z"))
  }

  @Test func changeOfHalfAnHourLeavesNoGapAndNoOverlap() {
    let periods = Interval.hourly.periods(
      until: Zones.instant("2026-04-04T18:00:00Z"), in: Zones.lordHowe)
    #expect(periods.count == 24)
    #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(periods.allSatisfy { $0.lowerBound < $0.upperBound })
  }
}
