import FoundationEssentials
import Testing

@testable import GenesysCloud

struct BudgetRecordTests {
  private static let start = Date(timeIntervalSince1970: 1_795_428_960)

  private static func after(_ seconds: Double) -> Date { start + seconds }

  /// Books so many requests at once and gives their passes.
  private static func book(
    _ count: Int, at seconds: Double = 0, _ priority: RequestPriority = .interactive,
    isStatistics: Bool = false, in record: inout BudgetRecord
  ) -> [BudgetPass] {
    (0..<count).compactMap { _ in
      let admission = record.admit(at: after(seconds), priority, isStatistics: isStatistics)
      return if case .granted(let pass) = admission { pass } else { nil }
    }
  }

  private static func wait(
    at seconds: Double, _ priority: RequestPriority = .interactive, isStatistics: Bool = false,
    in record: inout BudgetRecord
  ) -> BudgetWait? {
    let admission = record.admit(at: after(seconds), priority, isStatistics: isStatistics)
    return if case .wait(let wait) = admission { wait } else { nil }
  }

  @Test func threeHundredAMinuteAreAdmittedUntilTheServerTells() {
    var record = BudgetRecord()
    #expect(Self.book(400, in: &record).count == 300)
    #expect(
      Self.wait(at: 10, in: &record) == BudgetWait(until: Self.after(60), reason: .window))
    #expect(record.standing(at: Self.after(10)) == nil)
  }

  @Test func pollingLeavesATwentiethToThoseThatAPersonWaitsFor() {
    var record = BudgetRecord()
    #expect(Self.book(400, .background, in: &record).count == 285)
    #expect(Self.wait(at: 1, .background, in: &record)?.reason == .window)
    #expect(Self.book(400, in: &record).count == 15)
  }

  @Test(arguments: [(1, 1), (2, 1), (10, 9), (40, 38), (300, 285)])
  func shareOfPollingIsNeverNothing(_ allowed: Int, _ share: Int) {
    var record = BudgetRecord()
    record.allowed = allowed
    #expect(record.ceiling(for: .background) == share)
    #expect(record.ceiling(for: .interactive) == allowed)
  }

  @Test func serverCorrectsAllowanceUseAndEndOfTheWindow() {
    var record = BudgetRecord()
    let passes = Self.book(3, in: &record)
    record.answer(
      passes[0], at: Self.after(1),
      standing: RateBudget(count: 7, allowed: 10, resetSeconds: 10), closure: nil)
    #expect(
      record.standing(at: Self.after(1)) == RateBudget(count: 7, allowed: 10, resetSeconds: 10))
    #expect(Self.book(9, at: 2, in: &record).count == 3)
    #expect(Self.wait(at: 2, in: &record)?.until == Self.after(11))
    // Two of the first three, and the last three, have no answer yet.
    #expect(Self.book(20, at: 11, in: &record).count == 10 - 5)
  }

  @Test func nothingIsLeftWhileNothingMayBeSent() {
    var record = BudgetRecord()
    let passes = Self.book(2, in: &record)
    let standing = RateBudget(count: 4, allowed: 300, resetSeconds: 60)
    record.answer(passes[0], at: Self.start, standing: standing, closure: nil)
    record.answer(passes[1], at: Self.after(1), standing: nil, closure: .seconds(90))
    #expect(
      record.standing(at: Self.after(11))
        == RateBudget(count: 300, allowed: 300, resetSeconds: 80))
    #expect(record.standing(at: Self.after(92))?.count ?? 300 < 300)
  }

  @Test func lessThanWhatWasSentIsNeverBelieved() {
    var record = BudgetRecord()
    let passes = Self.book(8, in: &record)
    record.answer(
      passes[0], at: Self.after(1),
      standing: RateBudget(count: 1, allowed: 10, resetSeconds: 59), closure: nil)
    #expect(Self.book(9, at: 2, in: &record).count == 2)
  }

  @Test func endToldReplacesTheOneGuessed() {
    var record = BudgetRecord()
    let passes = Self.book(1, in: &record)
    #expect(record.windowEnd == Self.after(60))
    record.answer(
      passes[0], at: Self.after(0.5),
      standing: RateBudget(count: 1, allowed: 10, resetSeconds: 60), closure: nil)
    #expect(record.windowEnd == Self.after(60.5))
  }

  @Test func nextWindowBeginsWithWhatIsStillOnItsWay() {
    var record = BudgetRecord()
    let passes = Self.book(4, at: 50, in: &record)
    record.windowEnd = Self.after(55)
    record.answer(
      passes[0], at: Self.after(58),
      standing: RateBudget(count: 1, allowed: 10, resetSeconds: 60), closure: nil)
    // The one that the server has counted, and three that it may have.
    #expect(record.used == 4)
    #expect(record.windowEnd == Self.after(118))
  }

  @Test func earliestEndToldOfAWindowIsKept() {
    var record = BudgetRecord()
    let passes = Self.book(2, in: &record)
    for (pass, second, reset) in [(passes[0], 0.1, 60), (passes[1], 0.9, 60)] {
      record.answer(
        pass, at: Self.after(second),
        standing: RateBudget(count: 1, allowed: 10, resetSeconds: reset), closure: nil)
    }
    #expect(record.windowEnd == Self.after(60.1))
  }

  @Test(
    "A later end is the next window's only where this one is about to end",
    arguments: [(30.0, 8, 60.0), (59.5, 2, 119.5)])
  func windowOfAnotherToken(_ second: Double, _ used: Int, _ end: Double) {
    var record = BudgetRecord()
    let passes = Self.book(7, in: &record)
    for pass in passes {
      record.answer(
        pass, at: Self.after(0), standing: RateBudget(count: 7, allowed: 10, resetSeconds: 60),
        closure: nil)
    }
    let other = Self.book(1, at: second - 0.1, in: &record)
    record.answer(
      other[0], at: Self.after(second),
      standing: RateBudget(count: 2, allowed: 10, resetSeconds: 60), closure: nil)
    #expect(record.used == used)
    #expect(record.windowEnd == Self.after(end))
  }

  @Test func refusalClosesForAllAndThenOneGoesAhead() {
    var record = BudgetRecord()
    let passes = Self.book(1, in: &record)
    record.answer(passes[0], at: Self.after(1), standing: nil, closure: .seconds(7))
    #expect(Self.wait(at: 2, in: &record) == BudgetWait(until: Self.after(8), reason: .closed))
    let probes = Self.book(5, at: 8, in: &record)
    #expect(probes.map(\.isProbe) == [true])
    #expect(Self.wait(at: 8.5, in: &record)?.reason == .probe)
    record.answer(probes[0], at: Self.after(9), standing: nil, closure: nil)
    #expect(Self.book(5, at: 9, in: &record).map(\.isProbe) == Array(repeating: false, count: 5))
  }

  @Test func closureOfYearsIsOneOfAWindow() {
    var record = BudgetRecord()
    let passes = Self.book(1, in: &record)
    record.answer(passes[0], at: Self.after(1), standing: nil, closure: .seconds(1_000_000_000))
    #expect(Self.wait(at: 2, in: &record) == BudgetWait(until: Self.after(61), reason: .closed))
    #expect(Self.book(2, at: 61, in: &record).map(\.isProbe) == [true])
  }

  @Test func probeThatIsRefusedClosesAnew() {
    var record = BudgetRecord()
    let first = Self.book(1, in: &record)
    record.answer(first[0], at: Self.after(0), standing: nil, closure: .seconds(5))
    let probe = Self.book(2, at: 5, in: &record)
    record.answer(probe[0], at: Self.after(6), standing: nil, closure: .seconds(5))
    #expect(Self.wait(at: 7, in: &record) == BudgetWait(until: Self.after(11), reason: .closed))
    #expect(Self.book(3, at: 11, in: &record).count == 1)
  }

  @Test("A probe that never answers makes way for another", arguments: [true, false])
  func lostProbe(isTold: Bool) {
    var record = BudgetRecord()
    let first = Self.book(1, in: &record)
    record.answer(first[0], at: Self.after(0), standing: nil, closure: .zero)
    let probe = Self.book(1, at: 1, in: &record)
    if isTold { record.land(probe[0], at: Self.after(2)) }
    #expect(Self.book(1, at: isTold ? 2 : 21, in: &record).map(\.isProbe) == [true])
  }

  @Test func statisticsDialectSendsTenInAnySecond() {
    var record = BudgetRecord()
    #expect(Self.book(6, at: 0, isStatistics: true, in: &record).count == 6)
    #expect(Self.book(6, at: 0.5, isStatistics: true, in: &record).count == 4)
    #expect(
      Self.wait(at: 0.5, isStatistics: true, in: &record)
        == BudgetWait(until: Self.after(1), reason: .pace))
    #expect(Self.book(1, at: 0.5, in: &record).count == 1)
    #expect(Self.book(9, at: 1, isStatistics: true, in: &record).count == 6)
  }

  @Test func whatWasNeverSentIsTakenBack() {
    var record = BudgetRecord()
    let passes = Self.book(300, in: &record)
    record.cancel(passes[0], at: Self.after(1))
    #expect(record.inFlight.count == 299)
    #expect(Self.book(2, at: 1, in: &record).count == 1)
  }

  @Test func recordOfAStrangerIsMadeSane() throws {
    let text = """
      {"allowed":-9223372036854775808,"isTold":true,"used":9223372036854775807,"windowEnd":1e300,"isEndTold":true,
       "closedUntil":1e300,"isHalfOpen":true,"probeSince":-1e300,"inFlight":[1e300,-1e300],
       "statistics":[1e300]}
      """
    var record = try JSONDecoder().decode(BudgetRecord.self, from: Data(text.utf8))
    #expect(record.standing(at: Self.start)?.allowed == 1)
    #expect(Self.book(1, in: &record).count == 1)
    #expect(record.statistics.isEmpty)
    #expect(record.inFlight == [Self.start])
  }

  @Test func recordSurvivesItsText() throws {
    var record = BudgetRecord()
    let passes = Self.book(3, at: 0.123_456_7, isStatistics: true, in: &record)
    var other = try JSONDecoder().decode(
      BudgetRecord.self, from: try JSONEncoder().encode(record))
    #expect(other == record)
    other.land(passes[0], at: Self.after(0.2))
    #expect(other.inFlight.count == 2)
  }

  @Test(arguments: [(-1, 10), (0, 10), (10, -5), (10, 4_000)])
  func impossibleStandingIsNotBelieved(_ allowed: Int, _ reset: Int) {
    var record = BudgetRecord()
    let passes = Self.book(1, in: &record)
    record.answer(
      passes[0], at: Self.after(1),
      standing: RateBudget(count: 1, allowed: allowed, resetSeconds: reset), closure: nil)
    #expect(record.allowed == BudgetRecord.standardAllowance)
  }
}
