import Testing

@testable import QueueShell

@Suite struct PartialLineTests {
  @Test(
    "The word at the cursor and where it begins in UTF-8",
    arguments: [
      ("", [], "", 0), ("st", [], "st", 0), ("stats ", ["stats"], "", 6),
      ("stats Sup", ["stats"], "Sup", 6), ("  st", [], "st", 2),
      ("use 'Sales E", ["use"], "Sales E", 4), (#"use "Sales E"#, ["use"], "Sales E", 4),
      (#"use Sales\ E"#, ["use"], "Sales E", 4), ("use 'Sales' ", ["use", "Sales"], "", 12),
      ("use 日本語 é", ["use", "日本語"], "é", 14), ("use '日本", ["use"], "日本", 4),
      ("use 'a' 'b", ["use", "a"], "b", 8), ("set format j", ["set", "format"], "j", 11),
    ] as [(String, [String], String, Int)])
  func atTheEnd(line: String, words: [String], current: String, start: Int) {
    let partial = PartialLine(line, cursor: line.utf8.count)
    #expect(partial.words == words)
    #expect(partial.current == current)
    #expect(partial.start == start)
  }

  @Test func whatFollowsTheCursorIsNotLookedAt() {
    let partial = PartialLine("stats Sup --format json", cursor: 9)
    #expect(partial.words == ["stats"])
    #expect(partial.current == "Sup")
    #expect(partial.start == 6)
  }

  @Test func theCursorMayStandBetweenWordsOfManyBytes() {
    let partial = PartialLine("use é 日本", cursor: "use é ".utf8.count)
    #expect(partial.words == ["use", "é"])
    #expect(partial.current == "")
    #expect(partial.start == 7)
  }
}
