import Testing

@testable import QueueShell

/// Facts are those of the tz database: what glibc answers for these zones.
@Suite struct ZoneRuleTests {
  @Test(
    "The clocks change when they should",
    arguments: [
      // London, 2026-03-29 and 2026-10-25, both at 01:00 UTC.
      ("GMT0BST,M3.5.0/1,M10.5.0", 1_774_746_000, 0, 3_600),
      ("GMT0BST,M3.5.0/1,M10.5.0", 1_792_890_000, 3_600, 0),
      // New York, 2026-03-08 07:00 UTC.
      ("EST5EDT,M3.2.0,M11.1.0", 1_772_953_200, -18_000, -14_400),
      // Dublin, where winter is the exception.
      ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_774_746_000, 0, 3_600),
      // Lord Howe, half an hour, south of the equator: 2026-04-04 15:00 UTC.
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 1_775_314_800, 39_600, 37_800),
      // Nuuk, the evening before: 2026-03-29 01:00 UTC.
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_774_746_000, -7_200, -3_600),
    ])
  func change(text: String, second: Int, before: Int, after: Int) throws {
    let rule = try #require(ZoneRule(text))
    #expect(rule.offset(at: second - 1) == before)
    #expect(rule.offset(at: second) == after)
  }

  @Test func daysAreCountedInBothWays() throws {
    let rule = try #require(ZoneRule("AAA0BBB,J60/0,60/0"))
    // 2026: March 1 to March 2. 2028, a leap year: J60 is March 1 as ever, and 60 is it, too.
    #expect(rule.offset(at: 1_772_323_200) == 3_600)
    #expect(rule.offset(at: 1_772_323_199) == 0)
    #expect(rule.offset(at: 1_772_323_200 + 86_400) == 0)
  }

  @Test(
    "What is no rule is none",
    arguments: [
      "", "GMT", "GM0", "GMT0BST", "GMT0BST,M3.5.0", "GMT0BST,M13.5.0,M10.5.0",
      "GMT0BST,M3.6.0,M10.5.0", "GMT0BST,M3.5.7,M10.5.0", "GMT0BST,J0,J3", "GMT0BST,J1,J366",
      "GMT999", "<+1", "GMT0BST,M3.5.0/1,M10.5.0 ", "GMT0:99",
    ])
  func refused(text: String) {
    #expect(ZoneRule(text) == nil)
  }

  @Test(arguments: [
    (0, 1970), (-1, 1969), (1_767_225_600, 2026), (1_767_225_599, 2025), (951_782_400, 2000),
    (4_102_444_799, 2099),
  ])
  func year(second: Int, expected: Int) {
    #expect(CalendarDay.year(ofSecond: second) == expected)
  }
}
