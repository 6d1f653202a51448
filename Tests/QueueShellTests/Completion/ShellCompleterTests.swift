import GenesysCloud
import LineEditing
import Testing

@testable import QueueShell

@Suite struct ShellCompleterTests {
  private func completion(_ line: String, in session: Session? = nil) throws -> Completion {
    let session = session ?? Session(on: .unheard, state: .withDirectory)
    return ShellCompleter(session).completions(for: line, cursor: line.utf8.count)
  }

  private func texts(_ line: String, in session: Session? = nil) throws -> [String] {
    try completion(line, in: session).candidates.map(\.text)
  }

  @Test(
    "Candidates are what may stand there",
    arguments: [
      ("st", ["stats"]), ("ST", ["stats"]), ("w", ["whoami", "waiting", "watch"]),
      ("  log", ["login", "logout"]),
      // Options, with their values.
      ("stats --f", ["--format"]),
      ("watch --", ["--count", "--live", "--lines", "--format", "--help"]),
      ("stats --format j", ["json", "jsonl"]), ("stats Support --format T", ["table", "tsv"]),
      ("queues --division E", ["EMEA"]), ("login --region eu-w", ["eu-west-1", "eu-west-2"]),
      ("simulate --scenario s", ["surge"]),
      // Queues, in any case; what needs quotes has them.
      ("stats Sup", ["Support"]), ("stats sup", ["Support"]),
      ("use sales", ["'Sales EMEA'", "'Sales US'"]),
      ("use 'sales e", ["'Sales EMEA'"]), (#"use "sales e"#, ["'Sales EMEA'"]),
      ("use Support bill", ["Home/Billing", "EMEA/Billing"]), ("stats emea", ["EMEA/Billing"]),
      // Where no name begins so, those that hold it.
      ("stats port", ["Support"]), ("stats clam", ["Réclamations"]),
      ("watch 10s Supp", ["Support"]), ("watch 1", ["1s", "10s", "1m"]),
      // Aggregates, intervals, settings and their values.
      ("aggregates a", ["add", "available"]), ("aggregates add wa", ["waiting", "wait"]),
      ("aggregates set waiting lon", ["longest"]), ("interval d", ["daily"]),
      ("set f", ["format"]), ("set verbose ", ["on", "off"]), ("set api s", ["statistics"]),
      ("help wat", ["watch"]), ("? stat", ["stats"]),
      // Where nothing fits, nothing is offered.
      ("zzz", []), ("zzz Sup", []), ("stats zzz", []), ("queue Support x", []), ("login x", []),
      ("watch --count ", []), ("echo ", []),
    ] as [(String, [String])])
  func candidates(line: String, expected: [String]) throws {
    #expect(try texts(line) == expected)
  }

  @Test(
    "An option's value is not taken for an argument",
    arguments: [
      ("queue --format json Sup", ["Support"]), ("set --format json f", ["format"]),
      ("watch --count 3 5", ["5s"]), ("set --format json verbose o", ["on", "off"]),
    ] as [(String, [String])])
  func afterAnOption(line: String, expected: [String]) throws {
    #expect(try texts(line) == expected)
  }

  @Test func anEmptyLineOffersEachCommandWithWhatItDoes() throws {
    let candidates = try completion("").candidates
    #expect(candidates.map(\.text) == Catalog.commands.map { QueueDirectory.quoted($0.name) })
    #expect(candidates.allSatisfy { !$0.summary.isEmpty })
  }

  @Test(
    "The candidate takes the place of the word, its quote included",
    arguments: [("stats Sup", 6), ("use 'sales e", 4), ("use ", 4), ("use é 日本", 7), ("st", 0)])
  func start(line: String, start: Int) throws {
    #expect(try completion(line).start == start)
  }

  @Test func summariesAreCleaned() throws {
    var state = SessionState()
    state.directory = QueueDirectory([
      Queue(id: "q", name: "a\u{1B}b", division: Division(id: "d", name: "x\u{1B}y"))
    ])
    let session = Session(on: .unheard, state: state)
    let candidate = try #require(try completion("stats a", in: session).candidates.first)
    #expect(candidate.text == "a\u{FFFD}b")
    #expect(candidate.summary == "x\u{FFFD}y")
  }

  @Test func filesOfAFolderAreOfferedAndFoldersGoOn() throws {
    let folder = try TemporaryFolder()
    try folder.write("one.qsh")
    try folder.write("one more.qsh")
    try folder.write(".hidden")
    folder.makeFolder("ones")
    let found = try completion("source \(folder.path)/one").candidates
    #expect(
      found.map(\.text)
        == ["'\(folder.path)/one more.qsh'", "\(folder.path)/one.qsh", "\(folder.path)/ones/"])
    #expect(found.map(\.isFinal) == [true, true, false])
    #expect(try texts("source \(folder.path)/").count == 3)
    #expect(try texts("source \(folder.path)/.h") == ["\(folder.path)/.hidden"])
    #expect(try texts("source \(folder.path)/none/") == [])
    #expect(try texts("login --secret-file \(folder.path)/ones") == ["\(folder.path)/ones/"])
  }

  @Test func withoutQueuesAtHandNothingIsAskedOfTheNetwork() throws {
    let session = Session(
      on: .unheard,
      variables: ["GENESYS_CLOUD_CLIENT_ID": "id", "GENESYS_CLOUD_CLIENT_SECRET": "secret"])
    #expect(try texts("stats Sup", in: session) == [])
    #expect(session.memory.client == nil)
    #expect(session.memory.directory == nil)
  }

  @Test func whatStandsBehindTheCursorDoesNotMatter() throws {
    let session = Session(on: .unheard, state: .withDirectory)
    let completion = ShellCompleter(session).completions(for: "stats Sup --format json", cursor: 9)
    #expect(completion.candidates.map(\.text) == ["Support"])
    #expect(completion.start == 6)
  }
}
