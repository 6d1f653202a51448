import Testing

@testable import QueueShell

@Suite struct SessionFormatTests {
  private static func listing(isPoll: Bool) -> Answer.Body {
    .listing(Listing(columns: [], rows: [], isPoll: isPoll))
  }

  private func format(
    of body: Answer.Body, asked: Format? = nil, set: Format? = nil, isInteractive: Bool = false
  ) throws -> Format {
    var state = SessionState()
    state.settings.format = set
    let session = Session(
      on: .unheard, isInteractive: isInteractive, state: state)
    return session.format(of: body, asked: asked)
  }

  @Test func aPersonAtATerminalGetsATable() throws {
    #expect(try format(of: Self.listing(isPoll: true), isInteractive: true) == .table)
    #expect(try format(of: Self.listing(isPoll: false), isInteractive: true) == .table)
  }

  @Test func withoutATerminalAPollIsLinesAndAListingIsTsv() throws {
    #expect(try format(of: Self.listing(isPoll: true)) == .line)
    #expect(try format(of: Self.listing(isPoll: false)) == .tsv)
  }

  @Test(
    "The command's own format wins over the session's, which wins over the rest",
    arguments: [true, false])
  func precedence(isInteractive: Bool) throws {
    let poll = Self.listing(isPoll: true)
    #expect(
      try format(of: poll, asked: .json, set: .tsv, isInteractive: isInteractive) == .json)
    #expect(try format(of: poll, set: .jsonl, isInteractive: isInteractive) == .jsonl)
  }
}
