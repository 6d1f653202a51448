import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct QueueDirectoryErrorTests {
  private func expect(
    _ words: [String], in directory: QueueDirectory = .sample, rows: [Queue] = [],
    _ error: ShellError, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: error, sourceLocation: location) {
      try directory.resolve(words, rows: rows, command: "stats")
    }
  }

  @Test func anUnknownNameIsToldWithTheNearest() {
    expect(
      ["Suport"],
      ShellError(
        #"No queue is called "Suport". Did you mean "Support"?"#, next: "stats Support"))
  }

  @Test func theNearestIsQuotedInTheNextStepWhereItHasToBe() {
    expect(
      ["Sales UX"],
      ShellError(
        #"No queue is called "Sales UX". Did you mean "Sales US"?"#, next: "stats 'Sales US'"))
  }

  @Test func nothingNearIsSuggestedForAWordFarFromAll() {
    expect(["zzzzzzzz"], ShellError(#"No queue is called "zzzzzzzz"."#, next: "queues"))
    expect(["zz*"], ShellError(#"No queue is called "zz*"."#, next: "queues"))
  }

  @Test func aHostileWordIsToldCleaned() {
    expect(
      ["zzzzzz\u{1B}[2J"], ShellError("No queue is called \"zzzzzz\u{FFFD}[2J\".", next: "queues"))
  }

  @Test func anAmbiguousNameListsDivisionAndId() {
    expect(
      ["Billing"],
      ShellError(
        """
        "Billing" names 2 queues:
          Home/Billing  q-billing-home
          EMEA/Billing  q-billing-emea
        """, next: "stats Home/Billing"))
  }

  @Test func anAmbiguousPartDoesSoToo() {
    expect(
      ["sales"],
      ShellError(
        """
        "sales" names 2 queues:
          EMEA/Sales EMEA  q-sales-emea
          Home/Sales US  q-sales-us
        """, next: "stats 'EMEA/Sales EMEA'"))
  }

  @Test func manyQueuesAreListedInPart() {
    let queues = (1...12).map { Queue(id: "q\($0)", name: "Sales \($0)", division: .home) }
    let lines = (1...10).map { "  Home/Sales \($0)  q\($0)" }.joined(separator: "\n")
    expect(
      ["Sales"], in: QueueDirectory(queues),
      ShellError(
        "\"Sales\" names 12 queues:\n\(lines)\n  and 2 more", next: "stats 'Home/Sales 1'"))
  }

  @Test(
    "A row beyond the last listing is told with its range",
    arguments: ["#0", "#3", "#99999999999999999999"])
  func row(word: String) {
    expect(
      [word], rows: [.support, .claims],
      ShellError(
        "\"\(word)\" is not in the last listing, which has rows #1 to #2.", next: "queues"))
  }

  @Test func aRowBeforeAnyListingIsTold() {
    expect(
      ["#1"],
      ShellError("\"#1\" names a row, but nothing has been listed yet.", next: "queues"))
  }

  @Test func wordsThatTogetherAreANameAreToldToBeQuoted() {
    expect(
      ["sales", "us"],
      ShellError(
        #""sales us" is one queue: a name with spaces is quoted."#, next: "stats 'Sales US'"))
  }

  @Test("An organisation without queues is told", arguments: ["Support", "*", "Sales*", "#1"])
  func noQueues(word: String) {
    expect(
      [word], in: QueueDirectory([]),
      ShellError(
        "This organisation has no queues that this client may see.",
        advice: "A role in the right divisions shows them.", next: "whoami"))
  }
}
