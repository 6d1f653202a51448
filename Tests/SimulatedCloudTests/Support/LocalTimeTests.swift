import Testing

@testable import SimulatedCloud

@Suite struct LocalTimeTests {
  @Test func `hour, day and ISO week begin where they should`() {
    let utc = LocalTime.utc
    let moment = Visitor.moment + 2 * .day  // Wednesday
    #expect(utc.start(of: .hour, at: moment).iso8601 == "2026-11-25T10:00:00.000Z")
    #expect(utc.start(of: .day, at: moment).iso8601 == "2026-11-25T00:00:00.000Z")
    #expect(utc.start(of: .week, at: moment).iso8601 == "2026-11-23T00:00:00.000Z")
  }

  @Test func `the week of a Monday and of a Sunday begins on their Monday`() {
    let monday: Milliseconds = 1_795_392_000_000
    #expect(LocalTime.utc.start(of: .week, at: monday) == monday)
    #expect(LocalTime.utc.start(of: .week, at: monday + 7 * .day - 1) == monday)
  }

  @Test func `a zone moves the day, and half an hour moves the hour`() {
    let india = LocalTime { _ in 5 * .hour + 30 * .minute }
    #expect(india.start(of: .hour, at: Visitor.moment).iso8601 == "2026-11-23T09:30:00.000Z")
    #expect(india.start(of: .day, at: Visitor.moment).iso8601 == "2026-11-22T18:30:00.000Z")
  }

  @Test func `the day of a clock change begins by the offset before it`() {
    let change = Visitor.moment - 2 * .hour
    let zone = LocalTime { $0 < change ? .hour : 2 * .hour }
    #expect(zone.start(of: .day, at: Visitor.moment).iso8601 == "2026-11-22T23:00:00.000Z")
  }
}
