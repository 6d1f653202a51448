import Testing

@testable import QueueShell

@Suite struct ConditionFaultTests {
  init() { WideText.prepare() }

  struct Bad: Sendable, CustomTestStringConvertible {
    let text: String
    let sentence: String
    /// Where the mark stands, in cells from 1.
    let column: Int
    /// The next step behind the command.
    let next: String?

    init(_ text: String, _ sentence: String, at column: Int, next: String? = nil) {
      (self.text, self.sentence, self.column, self.next) = (text, sentence, column, next)
    }

    var testDescription: String { text }
  }

  static let aggregates = [
    Bad(
      "Support: wating > 5", #""wating" in column 10 is no aggregate. Did you mean "waiting"?"#,
      at: 10, next: "'Support: waiting > 5'"),
    Bad(
      "xyzzyx > 5", #""xyzzyx" in column 1 is no aggregate; `aggregates available` lists them."#,
      at: 1),
    Bad(
      "Support waiting > 5",
      #""Support waiting" in column 1 is no aggregate. Queues end in a colon."#, at: 1,
      next: "'Support: waiting > 5'"),
    Bad(
      "any waiting > 5", #""any waiting" in column 1 is no aggregate. Queues end in a colon."#,
      at: 1, next: "'any: waiting > 5'"),
    Bad(
      "waiting > 5 and Sales: busy > 2",
      #""Sales:" in column 17 names queues, which stand once, at the beginning of the condition."#,
      at: 17),
    Bad("> 5", #"">" in column 1 stands where an aggregate should."#, at: 1),
    Bad(
      "waiting > 5 and or busy > 2", #""or" in column 17 stands where an aggregate should."#, at: 17
    ),
    Bad(
      "waiting and busy > 2",
      #""waiting" in column 1 is compared with nothing: an operator and a value should follow it."#,
      at: 1),
    Bad(
      "日本: wating > 5", #""wating" in column 7 is no aggregate. Did you mean "waiting"?"#, at: 7,
      next: "'日本: waiting > 5'"),
    Bad(
      "waiting > 5 and\nwating > 5",
      #""wating" in column 17 is no aggregate. Did you mean "waiting"?"#, at: 17,
      next: "'waiting > 5 and waiting > 5'"),
  ]

  static let operators = [
    Bad(
      "waiting => 5", #""=>" in column 9 is no operator. Did you mean ">="?"#, at: 9,
      next: "'waiting >= 5'"),
    Bad(
      "waiting > 5 && busy > 2", #""&&" in column 13 is no operator. Did you mean "and"?"#, at: 13,
      next: "'waiting > 5 and busy > 2'"),
    Bad("waiting <<< 5", #""<<<" in column 9 is no operator."#, at: 9),
    Bad(
      "waiting >", "The condition ends in column 10: the value of waiting should follow.", at: 10),
    Bad("waiting > > 5", #"">" in column 11 stands where the value of waiting should."#, at: 11),
    Bad("waiting > and", #""and" in column 11 stands where the value of waiting should."#, at: 11),
    Bad(
      "waiting > 5 busy > 2",
      #""busy" in column 13 follows a comparison: "and" or "or" should."#, at: 13),
  ]

  static let values = [
    Bad(
      "waiting > 5m",
      #""5m" in column 11 is a time, and waiting is a count: give a plain number, as in 5."#,
      at: 11),
    Bad(
      "waiting > 80%",
      #""80%" in column 11 is a share, and waiting is a count: give a plain number, as in 5."#,
      at: 11),
    Bad(
      "waiting > -1",
      #""-1" in column 11 is no value, and waiting is a count: give a plain number, as in 5."#,
      at: 11),
    Bad(
      "waiting > 1e9",
      #""1e9" in column 11 is no value, and waiting is a count: give a plain number, as in 5."#,
      at: 11),
    Bad(
      "waiting > available",
      #""available" in column 11 is an aggregate, but one is compared with a value only, and waiting is a count: give a plain number, as in 5."#,
      at: 11),
    Bad(
      "aht > 7",
      #""7" in column 7 has no unit, and aht is a time: give it with ms, s, m or h, or as m:ss, as in 7m or 3:41."#,
      at: 7),
    Bad(
      "aht > 3:4",
      #""3:4" in column 7 is no value, and aht is a time: give it with ms, s, m or h, or as m:ss, as in 7m or 3:41."#,
      at: 7),
    Bad(
      "aht > 7 minutes for 2m",
      #""7 minutes" in column 7 is one value: a unit stands right behind its number."#, at: 7,
      next: "'aht > 7m for 2m'"),
    Bad(
      "servicelevel < 0.8",
      #""0.8" in column 16 has no unit, and servicelevel is a share: give it in percent, as in 80%."#,
      at: 16, next: "'servicelevel < 80%'"),
    Bad(
      "servicelevel < 80",
      #""80" in column 16 has no unit, and servicelevel is a share: give it in percent, as in 80%."#,
      at: 16, next: "'servicelevel < 80%'"),
  ]

  static let ends = [
    Bad(
      "Support:",
      "The condition ends in column 9: a comparison should follow, as in waiting > 5.", at: 9),
    Bad(
      "waiting > 5 and",
      "The condition ends in column 16: a comparison should follow, as in waiting > 5.", at: 16),
    Bad(
      "(waiting > 5", "The condition ends in column 13: the parenthesis of column 1 is not closed.",
      at: 13),
    Bad("waiting > 5)", #"")" in column 12 closes nothing."#, at: 12),
    Bad("()", #"")" in column 2 stands where an aggregate should."#, at: 2),
    Bad(
      "waiting > 5 for", "The condition ends in column 16: a duration should follow, as in 2m.",
      at: 16),
    Bad(
      "waiting > 5 for ever",
      #""ever" in column 17 is no duration: give ms, s, m or h, and a day at most, as in 2m."#,
      at: 17),
    Bad(
      "waiting > 5 for 2m and busy > 1",
      #""and" in column 20 follows the duration, which comes last."#, at: 20),
    Bad(
      "(waiting > 5 for 2m)",
      #""for" in column 14 stands inside parentheses, but a duration is the whole condition's."#,
      at: 14),
    Bad(": waiting > 5", #"":" in column 1 ends the queues, but none is named before it."#, at: 1),
    Bad("Support,: waiting > 5", #"":" in column 9 has no queue before it."#, at: 9),
    Bad(
      #""Support" x: waiting > 5"#,
      #""x" in column 11 follows a quoted name: a comma or a colon should."#, at: 11),
    Bad(
      #"Support: "waiting > 5"#,
      #""�" in column 10 opens a quote around nothing, or is not closed."#
        .replacing("�", with: "\""), at: 10),
  ]

  @Test("What is wrong is told, with its place", arguments: aggregates + operators + values + ends)
  func told(bad: Bad) throws {
    let error = try #require(throws: ShellError.self) { try Condition(bad.text, for: "expect") }
    let lines = error.message.split(separator: "\n").map(String.init)
    try #require(lines.count == 3)
    #expect(lines[0] == bad.sentence)
    #expect(lines[1] == "  " + HostileText.cleaned(bad.text))
    #expect(lines[2] == "  " + String(repeating: " ", count: bad.column - 1) + "^")
    #expect(error.next == bad.next.map { "expect \($0)" } ?? "help expect")
    #expect(error.status == .failed)
  }

  @Test func nothingAndTooMuchAreNoConditions() throws {
    let empty = try #require(throws: ShellError.self) { try Condition("  ", for: "wait") }
    #expect(empty.message == "The condition is empty.")
    #expect(empty.next == "wait 'waiting > 5'")
    let long = String(repeating: "a", count: 3_000)
    let error = try #require(throws: ShellError.self) { try Condition(long, for: "wait") }
    #expect(error.message == "A condition of 3000 bytes is too long: 2000 are the most.")
  }

  @Test("Depth is bounded", arguments: ["(", "not ", "not ("])
  func depth(opening: String) throws {
    let text = String(repeating: opening, count: 300) + "waiting > 5"
    let error = try #require(throws: ShellError.self) { try Condition(text, for: "wait") }
    #expect(error.message.contains("goes deeper than 32 levels."))
    let shallow =
      String(repeating: "(", count: 32) + "waiting > 5" + String(repeating: ")", count: 32)
    #expect(throws: Never.self) { try Condition(shallow, for: "wait") }
  }

  @Test func ofALongConditionThePartAroundThePlaceIsShown() throws {
    let text = String(repeating: "waiting > 5 and ", count: 20) + "wating > 5 and busy > 1"
    let error = try #require(throws: ShellError.self) { try Condition(text, for: "wait") }
    let lines = error.message.split(separator: "\n").map(String.init)
    #expect(lines[0].contains("in column 321"))
    #expect(lines[1].hasPrefix("  …"))
    #expect(lines[1].count <= 76)
    let place = lines[2].count - 1
    #expect(lines[1].dropFirst(place).hasPrefix("wating"))
  }

  /// A number for each step, the same in each run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64 = 42

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 16 | state << 48
    }
  }

  @Test func whateverIsTypedIsAnswered() {
    let pieces = [
      "waiting", "any", "all", "Support", ":", ",", "\"", "'", ">", "<=", "!", "5", "7m", "80%",
      "and", "or", "not", "for", "(", ")", " ", "  ", "\u{301}", "é", "日", "\n", "\u{1B}", "3:41",
      "&&", "oOnQueueUsers IDLE", "*", "#1", "-", "",
    ]
    var dice = Dice()
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...12, using: &dice)
      let text = (0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      do throws(ShellError) {
        let condition = try Condition(text, for: "wait")
        #expect(!condition.aggregates.isEmpty)
      } catch {
        #expect(!error.message.isEmpty)
      }
      _ = PartialCondition(text)
    }
  }

  @Test func hostileTextReachesNoTerminal() throws {
    let text = "\u{1B}]0;x\u{7}wating > 5"
    let error = try #require(throws: ShellError.self) { try Condition(text, for: "wait") }
    #expect(!error.message.unicodeScalars.contains { HostileText.isHostile($0) && $0 != "\n" })
    #expect(error.next?.unicodeScalars.contains(where: HostileText.isHostile) == false)
  }
}
