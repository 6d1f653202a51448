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

  // MARK: Too wide for the window

  private static let wide = Listing(
    columns: (1...8).map { Column(key: "c\($0)", header: "COLUMN \($0)", alignment: .right) },
    rows: [Listing.Row(cells: (1...8).map { Cell("\($0)") }, json: .null)])

  private func format(
    of listing: Listing, columns: Int, asked: Format? = nil, isInteractive: Bool = true
  ) -> Format {
    var terminal = Terminal.absent
    terminal.hasOutput = true
    terminal.fallbackSize = (columns, 24)
    let session = Session(on: .unheard, terminal: terminal, isInteractive: isInteractive)
    return session.format(of: .listing(listing), asked: asked)
  }

  @Test func whatIsTooWideForTheWindowIsVertical() {
    #expect(format(of: Self.wide, columns: 78) == .table)
    #expect(format(of: Self.wide, columns: 77) == .vertical)
  }

  @Test func aTableAskedForIsATable() {
    #expect(format(of: Self.wide, columns: 40, asked: .table) == .table)
    #expect(format(of: Self.wide, columns: 40, isInteractive: false) == .tsv)
  }

  @Test func whatIsMadeForPeopleStaysSo() {
    var history = Self.wide
    history.tables = [Self.wide]
    #expect(format(of: history, columns: 40) == .table)
    var one = Self.wide
    one.layout = .fields
    #expect(format(of: one, columns: 40) == .table)
    var empty = Self.wide
    empty.rows = []
    #expect(format(of: empty, columns: 40) == .table)
  }
}
