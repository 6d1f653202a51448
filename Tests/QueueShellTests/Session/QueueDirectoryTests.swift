import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct QueueDirectoryTests {
  private func ids(
    _ words: String..., in directory: QueueDirectory = .sample, rows: [Queue] = []
  ) throws -> [String] {
    try directory.resolve(words, rows: rows, command: "stats").map(\.id)
  }

  private static func directory(_ names: (id: String, name: String)...) -> QueueDirectory {
    QueueDirectory(names.map { Queue(id: $0.id, name: $0.name, division: .home) })
  }

  @Test(
    "A queue is named in each of these ways",
    arguments: [
      ("q-support", "q-support"), ("Q-SUPPORT", "q-support"), ("Support", "q-support"),
      ("support", "q-support"), ("supp", "q-support"), ("PORT", "q-support"),
      ("Sales EMEA", "q-sales-emea"), ("emea/sales", "q-sales-emea"),
      ("EMEA/Billing", "q-billing-emea"),
      ("home/billing", "q-billing-home"), ("ome/bill", "q-billing-home"),
      ("R\u{E9}clamations", "q-claims"), ("Re\u{301}clamations", "q-claims"),
      ("RE\u{301}CLAM", "q-claims"), ("*emea", "q-sales-emea"), ("EMEA/B*", "q-billing-emea"),
    ])
  func naming(word: String, id: String) throws {
    let found = try ids(word)
    #expect(word.contains("*") ? found.first == id : found == [id])
  }

  @Test func anIdWinsOverAName() throws {
    let directory = Self.directory(("one", "two"), ("three", "one"))
    #expect(try ids("one", in: directory) == ["one"])
  }

  @Test func anExactNameWinsOverAnotherCase() throws {
    let directory = Self.directory(("a", "support"), ("b", "Support"))
    #expect(try ids("Support", in: directory) == ["b"])
    #expect(try ids("support", in: directory) == ["a"])
  }

  @Test func aWholeNameInAnyCaseWinsOverAPart() throws {
    let directory = Self.directory(("a", "Sales EMEA"), ("b", "Sales"))
    #expect(try ids("sales", in: directory) == ["b"])
  }

  @Test func aStarIsAllInTheDirectorysOrder() throws {
    #expect(try ids("*") == QueueDirectory.sample.queues.map(\.id))
  }

  @Test func aGlobIsAllThatItMatches() throws {
    #expect(try ids("sales*") == ["q-sales-emea", "q-sales-us"])
    #expect(try ids("emea/*") == ["q-sales-emea", "q-billing-emea"])
  }

  @Test func aStarIsAPatternQuotedOrNot() throws {
    let words = Lexer(#"'Sales*' "Sales*" Sales\*"#).words.map(\.text)
    #expect(words == ["Sales*", "Sales*", "Sales*"])
    #expect(try ids(words[0]) == ["q-sales-emea", "q-sales-us"])
  }

  @Test func queuesComeOnceInTheOrderNamed() throws {
    #expect(
      try ids("Sales US", "sales*", "Support", "q-support")
        == ["q-sales-us", "q-sales-emea", "q-support"])
  }

  @Test func aRowIsTheLastListings() throws {
    let rows: [Queue] = [.claims, .support]
    #expect(try ids("#1", "#2", rows: rows) == ["q-claims", "q-support"])
  }

  @Test func aNameThatOnlyBeginsLikeARowIsAName() throws {
    let directory = Self.directory(("a", "#1 Sales"))
    #expect(try ids("#1 sales", in: directory, rows: [.support]) == ["a"])
  }

  @Test func noWordsAreNoQueues() throws {
    #expect(try QueueDirectory.sample.resolve([], rows: [], command: "stats").isEmpty)
  }

  @Test func anEmptyWordNamesNoQueue() {
    let directory = Self.directory(("only", "Support"))
    #expect(throws: ShellError.self) { try ids("", in: directory) }
  }

  @Test(
    "The division stands before a shared name only",
    arguments: [
      (Queue.support, "Support"), (.billingHome, "Home/Billing"), (.billingEMEA, "EMEA/Billing"),
    ])
  func display(queue: Queue, expected: String) {
    #expect(QueueDirectory.sample.display(queue) == expected)
  }

  @Test func aSharedNameWithoutDivisionIsItself() {
    let queue = Queue(id: "q", name: "Billing")
    #expect(QueueDirectory([queue, .billingHome]).display(queue) == "Billing")
  }

  @Test func namesOfEquivalentScalarsAreShared() {
    let other = Queue(id: "q", name: "Re\u{301}clamations", division: .emea)
    #expect(QueueDirectory([.claims, other]).display(.claims) == "Home/R\u{E9}clamations")
  }
}
