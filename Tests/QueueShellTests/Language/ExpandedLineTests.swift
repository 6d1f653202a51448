import Testing

@testable import QueueShell

@Suite struct ExpandedLineTests {
  private static let environment = Environment(["Q": "Sales EN"])
  private static let aliases = [
    "busy": "stats 'Sales*' --sort waiting", "top": "busy | head -2", "a": "b", "b": "a x",
    "mine": "stats ${Q}", "none": "stats ${NONE}", "open": "stats 'Sup", "stats": "queues",
  ]

  private func resolved(_ text: String) throws -> ExpandedLine {
    var line = try ExpandedLine(Lexer(text), in: Self.environment)
    try line.resolve(Self.aliases, in: Self.environment)
    return line
  }

  @Test(
    "A favourite stands for its words, before those of the line",
    arguments: [
      ("busy", ["stats", "Sales*", "--sort", "waiting"]),
      ("busy --format json", ["stats", "Sales*", "--sort", "waiting", "--format", "json"]),
      ("mine", ["stats", "Sales EN"]), ("stats", ["stats"]), ("use busy", ["use", "busy"]),
      ("unknown busy", ["unknown", "busy"]),
    ] as [(String, [String])])
  func favourites(text: String, expected: [String]) throws {
    #expect(try resolved(text).words == expected)
  }

  @Test func aFavouriteMayStandForAnotherAndSendItsResultsElsewhere() throws {
    let line = try resolved("top --format tsv")
    #expect(line.words == ["stats", "Sales*", "--sort", "waiting", "--format", "tsv"])
    #expect(line.redirection == .program("head -2"))
    #expect(try resolved("busy | wc").redirection == .program("wc"))
  }

  @Test(
    "A favourite that is no command is told",
    arguments: [
      ("a", "The alias \"a\" stands for itself."),
      ("top | wc", "The alias \"top\": \"|\" in column 6 sends the results elsewhere already."),
      ("none", "The alias \"none\": \"${NONE}\" in column 7 is not set in the environment."),
      ("open", "The alias \"open\": \"stats 'Sup\" in column 1 is no whole command."),
    ])
  func refusals(text: String, message: String) {
    let error = #expect(throws: ShellError.self) { try resolved(text) }
    #expect(error?.message == message)
  }

  @Test func anErrorInAFileTellsTheColumnOfTheWordItQuotes() throws {
    let place = Place(file: "a.qsh", line: 3)
    func message(_ text: String, _ message: String, at place: Place?) throws -> String {
      try resolved(text).locating(ShellError(message), at: place).message
    }
    #expect(
      try message("stats 'Sal EN'", "No queue is called \"Sal EN\".", at: place)
        == "No queue is called \"Sal EN\". (column 7)")
    #expect(
      try message("stats a --format xml", "The value 'xml' is invalid.", at: place)
        == "The value 'xml' is invalid. (column 18)")
    #expect(
      try message("expect 'x'", "\"x\" is none.\n  x\n  ^", at: place)
        == "\"x\" is none. (column 8)\n  x\n  ^")
    // Twice on the line, its own column told already, and a person who sees the line.
    #expect(try message("use a a", "No queue \"a\".", at: place) == "No queue \"a\".")
    #expect(
      try message("expect x", "\"x\" in column 1 is none.", at: place)
        == "\"x\" in column 1 is none.")
    #expect(try message("use a", "No queue \"a\".", at: nil) == "No queue \"a\".")
  }
}
