import Testing

@testable import QueueShell

@Suite struct IntervalWordTests {
  @Test(
    "A duration is read, and kept as it was typed",
    arguments: [
      ("500ms", .milliseconds(500), "500ms"), ("10s", .seconds(10), "10s"),
      ("2m", .seconds(120), "2m"), ("1h", .seconds(3600), "1h"), ("10", .seconds(10), "10s"),
      ("1.5m", .seconds(90), "1.5m"), (".5s", .milliseconds(500), ".5s"),
      ("0.5", .milliseconds(500), "0.5s"), ("1ms", .milliseconds(1), "1ms"),
      ("24h", .seconds(86_400), "24h"), ("86400", .seconds(86_400), "86400s"),
      ("007s", .seconds(7), "007s"),
    ] as [(String, Duration, String)])
  func valid(word: String, duration: Duration, spelling: String) throws {
    let interval = try IntervalWord(word, example: "watch 10s")
    #expect(interval.duration == duration)
    #expect(interval.spelling == spelling)
  }

  @Test(
    "What is no number with a unit is refused by example",
    arguments: [
      "", "10x", "1e9", "nan", "inf", "infinity", "0x10", "s", "ms", "-", ".", "1.2.3", "ten",
      "10 s", "10S", "10sec", "1_000", "+5", "--5", "1h30m", "٣s",
    ])
  func malformed(word: String) {
    #expect(
      throws: ShellError(
        "\"\(word)\" is no interval: give a number with ms, s, m or h.", next: "sleep 10s")
    ) { try IntervalWord(word, example: "sleep 10s") }
  }

  @Test(
    "Nothing and less than nothing are refused",
    arguments: ["0", "0s", "0ms", "-5", "-5s", "-0", "0.0004s", "-1h"])
  func notPositive(word: String) {
    #expect(
      throws: ShellError(
        "\"\(word)\" is no interval: it must be longer than zero.", next: "watch 10s")
    ) { try IntervalWord(word, example: "watch 10s") }
  }

  @Test(
    "More than a day is refused",
    arguments: ["25h", "24.1h", "86401", "1441m", "86400001ms", "99999999999999999999h"])
  func tooLong(word: String) {
    #expect(
      throws: ShellError(
        "\"\(word)\" is too long an interval: a day (24h) is the most.", next: "watch 10s")
    ) { try IntervalWord(word, example: "watch 10s") }
  }

  @Test func aHostileWordIsToldCleaned() {
    #expect(
      throws: ShellError(
        "\"1\u{FFFD}[2Js\" is no interval: give a number with ms, s, m or h.", next: "watch 10s")
    ) { try IntervalWord("1\u{1B}[2Js", example: "watch 10s") }
  }

  @Test(
    "A word that begins like a number can only be meant as a duration",
    arguments: [
      ("10s", true), ("3", true), ("-5", true), ("+5", true), (".5s", true), ("10x", true),
      ("Support", false), ("", false), ("-", false), ("--count", false), ("s10", false),
      ("3a1f5c2e-0000-4000-8000-000000000001", false),
    ])
  func looks(word: String, expected: Bool) {
    #expect(IntervalWord.looksLike(word) == expected)
  }
}
