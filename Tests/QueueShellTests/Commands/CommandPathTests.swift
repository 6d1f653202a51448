import Testing

@testable import QueueShell

@Suite struct CommandPathTests {
  @Test(
    "Words find a command, and what is left for it",
    arguments: [
      (["stats", "Support"], "stats", ["Support"]), (["help"], "help", []),
      (["?", "stats"], "help", ["stats"]), (["quit"], "exit", []), (["q"], "exit", []),
      (["aggregates"], "aggregates", []),
      (["aggregates", "add", "wait"], "aggregates add", ["wait"]),
      (
        ["aggregates", "available", "--format", "json"], "aggregates available",
        ["--format", "json"]
      ),
      (["aggregates", "--format", "json"], "aggregates", ["--format", "json"]),
      (["stats", "add"], "stats", ["add"]),
      (["stats", "--", "--help"], "stats", ["--", "--help"]),
    ] as [([String], String, [String])])
  func found(words: [String], name: String, rest: [String]) throws {
    let path = try CommandPath(words)
    #expect(path.name == name)
    #expect(path.rest == rest)
  }

  @Test func moreWordsThanAnybodyTypesAreRefused() throws {
    let path = try CommandPath(["echo"] + Array(repeating: "a", count: 1_001))
    #expect(
      throws: ShellError(
        "echo with 1001 words is too long: 1000 are the most.",
        advice: "A glob names many queues in one word.", next: "help echo")
    ) { try path.parse() }
  }

  @Test(
    "An unknown command is told with the nearest",
    arguments: [
      (["statz"], #"There is no command "statz". Did you mean "stats"?"#, "help stats"),
      (
        ["aggregates", "ad"],
        #"There is no command "aggregates ad". Did you mean "aggregates add"?"#,
        "help aggregates add"
      ),
      (["aggregates", "zzzzzz"], #"There is no command "aggregates zzzzzz"."#, "help aggregates"),
      (["frobnicate"], #"There is no command "frobnicate"."#, "help"),
      (
        ["xyzzy\u{1B}[2Jxyzzy"], "There is no command \"xyzzy\u{FFFD}[2Jxyzzy\".", "help"
      ),
      ([""], #"There is no command ""."#, "help"), ([], #"There is no command ""."#, "help"),
    ])
  func unknown(words: [String], message: String, next: String) {
    #expect(throws: ShellError(message, next: next)) { try CommandPath(words) }
  }

  @Test func aLongUnknownCommandIsCut() {
    #expect(
      throws: ShellError(
        "There is no command \"\(String(repeating: "x", count: 59))…\".", next: "help")
    ) { try CommandPath([String(repeating: "x", count: 90)]) }
  }

  @Test(
    "Help is asked for by an option before --",
    arguments: [
      (["stats", "--help"], true), (["stats", "-h"], true), (["stats", "Support", "--help"], true),
      (["aggregates", "add", "--help"], true), (["stats", "--", "--help"], false),
      (["stats", "--", "-h"], false), (["stats", "help"], false), (["stats"], false),
    ])
  func help(words: [String], expected: Bool) throws {
    #expect(try CommandPath(words).asksForHelp == expected)
  }

  @Test func afterTwoDashesAnOptionIsAName() throws {
    let command = try CommandPath(["stats", "--", "--help", "--format"]).parse()
    #expect(try #require(command as? Stats).queues == ["--help", "--format"])
  }

  @Test(
    "What does not parse is told, with where to read more",
    arguments: [
      (
        ["stats", "--format", "xml"],
        "The value 'xml' is invalid for '--format <format>'. Please provide one of the following: table,"
          + " vertical, tsv, csv, json, jsonl, yaml, markdown, line.", "help stats"
      ),
      (["stats", "--bogus"], "Unknown option '--bogus'", "help stats"),
      (["queue", "a", "b"], "Unexpected argument 'b'", "help queue"),
      (["sleep"], "Missing expected argument '<interval>'", "help sleep"),
      (["watch", "--count", "x"], "The value 'x' is invalid for '--count <polls>'", "help watch"),
      (["watch", "--count"], "Missing value for '--count <polls>'", "help watch"),
      (
        ["aggregates", "add"], "Missing expected argument '<aggregate> ...'", "help aggregates add"
      ),
      (["stats", "--b\u{1B}[2J"], "Unknown option '--b\u{FFFD}[2J'", "help stats"),
    ])
  func unparsed(words: [String], message: String, next: String) throws {
    let path = try CommandPath(words)
    #expect(throws: ShellError(message, next: next)) { try path.parse() }
  }

  /// What parsing the words complains of; nil when they parse or ask for help.
  private func complaint(_ words: [String]) throws -> String? {
    let path = try CommandPath(words)
    guard !path.asksForHelp else { return nil }
    do {
      _ = try path.parse()
      return nil
    } catch {
      return error.message
    }
  }

  @Test func anOptionBeforeASubcommandIsNoInternalError() throws {
    let complaint = try complaint(["aggregates", "--format", "json", "add", "waiting"])
    #expect(complaint?.contains("Internal error") != true)
  }

  @Test(
    "No error is a whole help text or a script, squeezed into a line",
    arguments: [
      "--help-hidden", "-help", "--generate-completion-script", "--experimental-dump-help",
    ])
  func hiddenOptions(option: String) throws {
    #expect(try complaint(["stats", option])?.contains("\u{FFFD}") != true)
  }
}
