import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct TabAnswerTests {
  init() { WideText.prepare() }

  private func lines(_ words: [String], in session: Session? = nil) throws -> [String] {
    let request = try #require(TabRequest(words))
    let answer = TabAnswer(request, in: session ?? Session(on: .unheard, state: .withDirectory))
    return answer.text.split(separator: "\n").map(String.init)
  }

  @Test(
    "Candidates are those of the prompt, behind the program's own options",
    arguments: [
      (["st"], ["words", "stats"]), (["--format", "json", "st"], ["words", "stats"]),
      (["--format", "j"], ["words", "json", "jsonl"]),
      (["--format=js"], ["words", "--format=json", "--format=jsonl"]),
      (["--region", "eu-w"], ["words", "eu-west-1", "eu-west-2"]),
      (["aggregates", "re"], ["words", "remove", "reset"]), (["--kee"], ["words", "--keep-going"]),
      (["-f", "x"], ["files"]), (["source", ""], ["files"]),
      (["login", "--secret-file", "x"], ["files"]),
      (["stats", "Sales U"], ["words", "Sales US"]), (["--demo", "--", "x"], ["words"]),
      (["stats", "ALES"], ["others", "Sales EMEA", "Sales US"]),
      // No command is run beside these, none is behind these, and these are none.
      (["-c", "x", "st"], ["words"]), (["-c", "x", "--kee"], ["words", "--keep-going"]),
      (["zzz", "st"], ["words"]), (["--zzz", "st"], ["words", "stats"]),
      // What holds the word stays unchosen; where one goes on, it is told with what may follow.
      (
        ["stats", "l"],
        ["others", "Sales EMEA", "Sales US", "Réclamations", "Home/Billing", "EMEA/Billing"]
      ),
      (
        ["wait", "Support: waitin"],
        [
          "parts", "Support: waiting < ", "Support: waiting <= ", "Support: waiting > ",
          "Support: waiting >= ", "Support: waiting = ", "Support: waiting != ",
        ]
      ),
    ] as [([String], [String])])
  func candidates(words: [String], expected: [String]) throws {
    let found = try lines(["fish"] + words.dropLast() + [Self.typed(words.last ?? "")])
    #expect(found.map { String($0.prefix { $0 != "\t" }) } == expected)
  }

  /// As fish hands it over.
  private static func typed(_ word: String) -> String { word.replacing(" ", with: "\\ ") }

  @Test(
    "Bash gets the part that it replaces, quoted",
    arguments: [
      ("queuesh stats sales\\ u", "sales\\ u", ["words", #"Sales\ US"#]),
      ("queuesh stats 'sales u", "sales u", ["words", "Sales US"]),
      ("queuesh stats --format=js", "js", ["words", "json", "jsonl"]),
      ("queuesh stats EMEA/b", "EMEA/b", ["words", "EMEA/Billing"]),
      ("queuesh ", "", ["words"]), ("queuesh stats x > o", "o", ["files"]),
      (
        "queuesh wait 'Support: wait", "Support: wait",
        ["parts", "Support: waiting ", "Support: wait "]
      ),
    ] as [(String, String, [String])])
  func bash(line: String, word: String, expected: [String]) throws {
    #expect(try lines(["bash", line, word]).prefix(expected.count) == expected[...])
  }

  @Test(
    "What no script asks has no answer",
    arguments: [
      [], ["tcsh", "x"], ["bash"], ["bash", "queuesh st"], ["bash", "", ""], ["zsh"], ["fish"],
      ["bash", "queuesh st", "other"], ["bash", "queuesh stats | cat s", "s"],
    ] as [[String]])
  func nothing(arguments: [String]) {
    #expect(TabRequest(arguments) == nil)
  }

  @Test func zshGetsTheRowsToo() throws {
    #expect(
      try lines(["zsh", "stats", "Sales"])
        == [
          "words", "Sales EMEA", "Sales US", "Sales EMEA  -- EMEA", "Sales US    -- Home",
        ].map { $0 })
  }

  @Test func aNameThatEndsInTheOpenQuoteIsClosed() throws {
    var state = SessionState()
    state.directory = QueueDirectory([.init(id: "q", name: "the boss'")])
    let session = Session(on: .unheard, state: state)
    #expect(
      try lines(["bash", "queuesh stats 'the", "the"], in: session)[1] == #"the boss'\'''"#)
  }

  @Test func allQueuesAreToldAndNoneIsAskedFor() throws {
    var state = SessionState()
    state.directory = QueueDirectory(
      (0..<1_000).map { .init(id: "q\($0)", name: "Team \($0)", division: .home) })
    let session = Session(on: .unheard, isInteractive: true, state: state)
    #expect(try lines(["fish", "stats", "te"], in: session).count == 1_001)
    #expect(session.memory.lastLook == nil)
  }
}
