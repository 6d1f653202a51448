import Testing

@testable import QueueShell

@Suite struct StatementTests {
  /// Takes a line; the words and the first line of a command that is complete with it.
  private func take(
    _ line: String, _ number: Int, into statement: inout Statement
  ) -> (words: [String], line: Int)? {
    guard case .complete(let lexer, let line) = statement.take(line, number: number) else {
      return nil
    }
    return (lexer.words.map(\.text), line)
  }

  @Test func oneLineIsAWholeCommand() throws {
    var statement = Statement()
    let taken = take("stats Support", 7, into: &statement)
    #expect(taken?.words == ["stats", "Support"])
    #expect(taken?.line == 7)
    #expect(!statement.isOpen)
    #expect(statement.source == "stats Support")
  }

  @Test func aTrailingBackslashGoesOnAndTheCommandStandsAtItsFirstLine() {
    var statement = Statement()
    #expect(take(#"stats \"#, 3, into: &statement) == nil)
    #expect(statement.isOpen)
    #expect(take(#"  Support \"#, 4, into: &statement) == nil)
    let taken = take("  Billing", 5, into: &statement)
    #expect(taken?.words == ["stats", "Support", "Billing"])
    #expect(taken?.line == 3)
    #expect(statement.source == "stats \\\n  Support \\\n  Billing")
  }

  @Test func anOpenQuoteKeepsTheLineBreak() {
    var statement = Statement()
    #expect(take("echo 'one", 1, into: &statement) == nil)
    #expect(take("two'", 2, into: &statement)?.words == ["echo", "one\ntwo"])
  }

  @Test func theNextCommandBeginsAfresh() {
    var statement = Statement()
    _ = take("echo 'one", 1, into: &statement)
    _ = take("two'", 2, into: &statement)
    let taken = take("exit", 3, into: &statement)
    #expect(taken?.words == ["exit"])
    #expect(taken?.line == 3)
    #expect(statement.source == "exit")
  }

  @Test(arguments: ["", "   ", "# a comment", #"# one that ends in \"#, "# it's one"])
  func emptyLinesAndCommentsAreCompleteWithoutWords(line: String) {
    var statement = Statement()
    #expect(take(line, 1, into: &statement)?.words == [])
  }

  @Test func droppingTellsWhatWasLacking() throws {
    var statement = Statement()
    let nothing = statement.drop()
    #expect(nothing == nil)
    _ = take("use 'Sales", 9, into: &statement)
    let dropped = statement.drop()
    #expect(dropped?.reason == .quote("'", line: 0, column: 5))
    #expect(dropped?.line == 9)
    #expect(!statement.isOpen)
    #expect(take("exit", 10, into: &statement)?.line == 10)
  }

  @Test func aQuoteThatHundredsOfLinesDoNotCloseIsGivenUp() {
    var statement = Statement()
    var progress = statement.take("echo 'open", number: 1)
    var lines = 1
    while case .needsMore = progress, lines < 10_000 {
      lines += 1
      progress = statement.take("text", number: lines)
    }
    guard case .tooLong = progress else {
      Issue.record("It is taken for a whole command.")
      return
    }
    #expect(lines < 1_000)
    #expect(statement.drop()?.line == 1)
  }
}
