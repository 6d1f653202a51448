import Testing

@testable import QueueShell

@Suite struct CommandPlaceTests {
  @Test(
    "What may still come follows the words",
    arguments: [
      (
        "watch ",
        "[INTERVAL] [stats|agents|waiting] [QUEUE...] [--count N] [--until CONDITION] [--timeout DURATION] [--live] [--lines] [--changes]"
      ),
      (
        "watch 10s ",
        "[stats|agents|waiting] [QUEUE...] [--count N] [--until CONDITION] [--timeout DURATION] [--live] [--lines] [--changes]"
      ),
      (
        "watch 10s Support --live",
        "[QUEUE...] [--count N] [--until CONDITION] [--timeout DURATION] [--lines] [--changes]"
      ),
      (
        "watch stats ",
        "[QUEUE...] [--count N] [--until CONDITION] [--timeout DURATION] [--live] [--lines] [--changes]"
      ),
      (
        "watch 5s agents ",
        "[QUEUE] [--count N] [--until CONDITION] [--timeout DURATION] [--live] [--lines] [--changes]"
      ),
      ("watch --count", "N"), ("watch --count ", "N"),
      (
        "watch --count 3 ",
        "[INTERVAL] [stats|agents|waiting] [QUEUE...] [--until CONDITION] [--timeout DURATION] [--live] [--lines] [--changes]"
      ),
      ("watch --l", "[--live] [--lines]"), ("watch --x", ""),
      ("stats --format ", "table|vertical|tsv|csv|json|jsonl|yaml|markdown|line"),
      ("stats --format=json ", "[QUEUE...] [--sort KEY]"),
      ("stats -- ", "[QUEUE...]"), ("queue ", "[QUEUE]"),
      ("queue Support ", ""),
      ("aggregates ", "[add|remove|set|available|reset]"),
      ("aggregates a", "add|available"), ("aggregates add", "AGGREGATE..."),
      ("aggregates add wait ", "[AGGREGATE...]"),
      ("interval ", "[realtime|hourly|daily|weekly]"),
      ("set ", "[SETTING] [VALUE]"), ("set hints ", "[on|off]"),
      ("set hints on ", ""), ("set threshold ", "[AGGREGATE] [WARNING BAD|default]"),
      ("set threshold waiting ", "[WARNING BAD|default]"), ("set threshold waiting 5 ", "BAD"),
      ("set threshold waiting 5 20 ", ""), ("set threshold waiting default ", ""),
      ("source ", "FILE"), ("help ", "[COMMAND...]"),
      ("? ", "[COMMAND...]"), ("quit ", ""),
    ])
  func usage(line: String, expected: String) throws {
    let partial = PartialLine(line, cursor: line.utf8.count)
    let place = try #require(CommandPlace(partial.words))
    #expect(place.usage(typing: partial.current) == expected)
  }

  @Test("No command is no place", arguments: [[], ["stast"], ["stast", "Support"]])
  func none(words: [String]) {
    #expect(CommandPlace(words) == nil)
  }

  @Test func optionsAndTheirValuesAreNoArguments() throws {
    let place = try #require(CommandPlace(["watch", "--count", "3", "10s", "--", "--live"]))
    #expect(place.positionals == ["10s", "--live"])
    #expect(place.isLiteral)
    #expect(place.options.isEmpty)
  }

  @Test func optionGivenIsNotOfferedAgainUnlessItRepeats() throws {
    let watch = try #require(CommandPlace(["watch", "--count", "3"]))
    #expect(!watch.options.contains { $0.spellings == ["--count"] })
    let simulate = try #require(CommandPlace(["simulate", "--fault", "429"]))
    #expect(simulate.options.contains { $0.spellings == ["--fault"] })
  }
}
