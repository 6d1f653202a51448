import FoundationEssentials
import Testing

@testable import QueueShell

@Suite struct ZoneFileTests {
  private func offset(_ bytes: [UInt8], at second: Int) -> Int? {
    ZoneFile(bytes)?.offset(at: Date(timeIntervalSince1970: Double(second)))
  }

  @Test func anOffsetHoldsFromItsChangeOn() {
    let bytes = ZoneBytes.file(first: 60, changes: [(-100, 3_600), (500, 7_200)])
    for (second, expected) in [
      (-101, 60), (-100, 3_600), (499, 3_600), (500, 7_200), (9_999_999_999, 7_200),
    ] {
      #expect(offset(bytes, at: second) == expected, "at \(second)")
    }
  }

  @Test func afterTheLastChangeItsRuleHolds() {
    let bytes = ZoneBytes.file(
      first: 60, changes: [(0, 0)], rule: "GMT0BST,M3.5.0/1,M10.5.0")
    #expect(offset(bytes, at: -1) == 60)
    // 2026-07-01 and 2026-12-01.
    #expect(offset(bytes, at: 1_782_864_000) == 3_600)
    #expect(offset(bytes, at: 1_796_083_200) == 0)
    #expect(offset(ZoneBytes.file(first: 60, rule: "IST-5:30"), at: 0) == 19_800)
  }

  @Test func whatDoesNotHoldTogetherIsNone() {
    let whole = ZoneBytes.file(first: 0, changes: [(0, 3_600)], rule: "X1")
    #expect(ZoneFile(whole) != nil)
    // Without the last line it is whole still, as older files are.
    for length in 0..<(whole.count - 5) {
      #expect(ZoneFile(Array(whole[..<length])) == nil, "\(length) bytes")
    }
    #expect(ZoneFile(ZoneBytes.file(first: 0, changes: [(5, 0), (5, 0)])) == nil)
    #expect(ZoneFile(Array("no zone at all, but as long as a header of one is".utf8)) == nil)
  }
}
