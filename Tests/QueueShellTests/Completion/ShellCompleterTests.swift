import GenesysCloud
import Glibc
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
      ("st", ["stats"]), ("ST", ["stats"]), ("w", ["whoami", "waiting", "watch", "wait"]),
      ("  log", ["login", "logout"]),
      // Options, with their values.
      ("stats --f", ["--format"]),
      (
        "watch --",
        ["--count", "--until", "--timeout", "--live", "--lines", "--changes", "--format", "--help"]
      ),
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
      // What is watched comes before queues, once.
      ("watch a", ["agents"]), ("watch 5s wa", ["waiting"]),
      ("watch s", ["stats", "Support", "'Sales EMEA'", "'Sales US'"]),
      ("watch stats w", []), ("watch Support ag", []), ("watch agents Supp", ["Support"]),
      // Aggregates, intervals, settings and their values.
      ("aggregates a", ["add", "available"]), ("aggregates set wa", ["waiting", "wait"]),
      ("aggregates set waiting lon", ["longest"]), ("interval d", ["daily"]),
      ("set f", ["format"]), ("set verbose ", ["on", "off"]), ("set api s", ["statistics"]),
      ("help wat", ["watch"]), ("? stat", ["stats"]), ("help aggregates r", ["remove", "reset"]),
      ("help stats x", []), ("set hints ", ["on", "off"]),
      ("set hints on ", []), ("set th", ["threshold"]),
      ("set threshold wa", ["waiting", "wait"]), ("set threshold oWai", ["oWaiting"]),
      ("set threshold waiting d", ["default"]), ("set threshold waiting 5 ", []),
      // Accents need not be typed, divisions may be; what is named already is left out.
      ("stats recla", ["Réclamations"]), ("stats EMEA/sal", ["'EMEA/Sales EMEA'"]),
      ("stats 'home/s", ["Home/Support", "'Home/Sales US'"]),
      ("stats Support s", ["'Sales EMEA'", "'Sales US'"]), ("queue Support ", []),
      ("stats --format=j", ["--format=json", "--format=jsonl"]),
      // What figures are ordered by: what is shown first, turned round by a sign.
      ("stats --sort wa", ["waiting", "wait"]), ("stats --sort n", ["notresponding", "name"]),
      ("stats --sort=-wa", ["--sort=-waiting", "--sort=-wait"]), ("stats --sort -na", ["-name"]),
      // Aggregates in all vocabularies, the aliases first, and those that make sense.
      ("aggregates add w", []), ("aggregates remove w", ["waiting", "wait"]),
      ("aggregates remove waiting w", ["wait"]), ("aggregates add lon", ["longest"]),
      ("aggregates set queue/w", ["queue/waiting/count"]), ("aggregates set ow", ["oWaiting"]),
      ("aggregates set OWaiting", ["oWaiting"]),
      ("aggregates set ooff", ["oOffQueueUsers"]),
      ("aggregates add acw tan", ["'tAnswered count'", "tAnswered"]),
      // Where nothing fits, nothing is offered.
      ("zzz", []), ("zzz Sup", []), ("stats zzz", []), ("queue Support x", []), ("login x", []),
      ("watch --count ", []), ("echo ", []),
    ] as [(String, [String])])
  func candidates(line: String, expected: [String]) throws {
    #expect(try texts(line) == expected)
  }

  @Test func searchesBeginWithTheWordsOfPastLines() throws {
    var state = SessionState()
    state.history = HistoryLog(["use Support", "stats", "use 'x y'"].map { HistoryEntry($0) })
    let session = Session(on: .unheard, state: state)
    #expect(try texts("history ", in: session) == ["use", "stats"])
    #expect(try texts("history s", in: session) == ["stats"])
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
      Queue(id: "q", name: "ab", division: Division(id: "d", name: "x\u{1B}y"))
    ])
    let session = Session(on: .unheard, state: state)
    let candidate = try #require(try completion("stats a", in: session).candidates.first)
    #expect(candidate.summary == "x\u{FFFD}y")
  }

  @Test(
    "A name that would mean something else typed is offered as the id",
    arguments: ["a\u{1B}b", "*", "Sales*", "-dash", "--help", "#3", "10s", "stats", "", " "])
  func untypable(name: String) throws {
    var state = SessionState()
    state.directory = QueueDirectory([Queue(id: "the-id", name: name)])
    let session = Session(on: .unheard, state: state)
    #expect(try texts("use the", in: session) == ["the-id"])
  }

  @Test func namesThatSeveralBearInOneDivisionAreOfferedAsIDs() throws {
    var state = SessionState()
    state.directory = QueueDirectory(
      ["one", "two"].map {
        Queue(id: $0, name: "Same", division: Division(id: "d", name: "Home"))
      })
    #expect(try texts("use ", in: Session(on: .unheard, state: state)) == ["one", "two"])
  }

  @Test func rowsOfTheLastListingAreOffered() throws {
    var state = SessionState.withDirectory
    state.rows = [.support, .claims]
    let session = Session(on: .unheard, state: state)
    #expect(try texts("use #", in: session) == ["#1", "#2"])
    #expect(try texts("use #2", in: session) == ["#2"])
    #expect(try texts("use # Sup", in: session).isEmpty)
    #expect(try texts("# u", in: session).isEmpty)
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

  @Test(
    "What all begin with is inserted first, its quote left open",
    arguments: [
      ("use sa", "'Sales "), ("use 'sa", "'Sales "), ("use 'Sales ", nil), ("stats EMEA/", nil),
      ("w", nil), ("log", nil), ("lo", "log"), ("stats --format=js", "--format=json"),
      ("watch --l", "--li"),
    ] as [(String, String?)])
  func beginning(line: String, expected: String?) throws {
    let completion = try completion(line)
    #expect(completion.beginning == expected || completion.candidates.count == 1)
  }

  @Test func beforeAnyLetterAggregatesAreOfferedByTheirAliases() throws {
    let offered = try texts("aggregates set ")
    #expect(offered == Aggregate.all.map(\.alias))
    #expect(Aggregate.all.allSatisfy { Aggregate($0.publishedSpelling) == $0 })
  }

  @Test func previousQueuesAreOfferedOnceThereAreSome() throws {
    var state = SessionState.withDirectory
    let before = Session(on: .unheard, state: state)
    let options = try texts("use -", in: before)
    #expect(options.first == "--none")
    #expect(!options.contains("-"))
    state.previousSelection = Selection(queues: [.support, .salesUS])
    let session = Session(on: .unheard, state: state)
    let first = try #require(try completion("use ", in: session).candidates.first)
    #expect(first == Candidate(text: "-", summary: "back to Support +1"))
    #expect(try texts("use -", in: session).first == "-")
    #expect(try texts("stats ", in: session).first == "Support")
    #expect(try texts("use Support ", in: session).first != "-")
  }

  @Test func figuresStandInThePlaceOfTheDivisionOnceKnown() throws {
    let session = Session(on: .unheard, isInteractive: true, state: .withDirectory)
    session.learn(
      .sample(["q-sales-us": ["waiting": .value(12), "longest": .value(221_000)]]))
    let found = try completion("stats s", in: session).candidates
    #expect(found.map(\.summary) == ["Home", "EMEA", "12 waiting  3:41"])
  }

  @Test func manyQueuesAreCountedAndNotMade() throws {
    var state = SessionState()
    state.directory = QueueDirectory(
      (0..<1_000).map { Queue(id: "q\($0)", name: "Team \($0)", division: .home) })
    let found = try completion("stats te", in: Session(on: .unheard, state: state))
    #expect(found.candidates.count == 400)
    #expect(found.missing == 600)
    #expect(found.beginning == "'Team ")
  }

  @Test func homeFolderMayBeTildeAndLinksToFoldersGoOn() throws {
    let folder = try TemporaryFolder()
    try folder.write("one.qsh")
    folder.makeFolder("real")
    #expect(symlink("\(folder.path)/real", "\(folder.path)/link") == 0)
    let session = Session(on: .unheard, variables: ["HOME": folder.path])
    #expect(try texts("source ~/o", in: session) == ["\(folder.path)/one.qsh"])
    #expect(try texts("source ~/l", in: session) == ["\(folder.path)/link/"])
  }

  @Test func pastLinesAnswerAnExclamationMark() throws {
    let session = Session(on: .unheard)
    let past = ["stats Support", "use Support"].map { HistoryEntry($0, at: nil) }
    session.remember { $0.history = HistoryLog(past) }
    let found = try completion("!us", in: session)
    #expect(found.candidates == [Candidate(text: "use Support", isFinal: false)])
    #expect(found.start == 0)
  }
}
