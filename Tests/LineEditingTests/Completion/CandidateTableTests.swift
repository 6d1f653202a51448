import Testing

@testable import LineEditing

struct CandidateTableTests {
  init() { #expect(Editing.hasLocale) }

  private func rows(
    _ candidates: [(String, String)], columns: Int, limit: Int = 20, dims: Bool = false
  ) -> [String] {
    CandidateTable(
      candidates: candidates.map { Candidate(text: $0.0, summary: $0.1) }, columns: columns,
      limit: limit, dims: dims
    ).rows
  }

  private let commands = ["aggregates", "agents", "api", "use", "wait", "why", "日本語"].map {
    ($0, "")
  }

  @Test func columnsAreFilledDownwards() {
    #expect(
      rows(commands, columns: 40) == [
        "aggregates  use         日本語",
        "agents      wait",
        "api         why",
      ])
    #expect(
      rows(commands, columns: 22) == [
        "aggregates  wait", "agents      why", "api         日本語", "use",
      ])
    #expect(rows(commands, columns: 21) == commands.map(\.0))
  }

  @Test func summariesStandBesideTheNames() {
    let queues = [("Support", "12 waiting"), ("日本語", "nobody waits here"), ("Sales", "")]
    #expect(
      rows(queues, columns: 40, dims: true) == [
        "Support  \u{1B}[2m12 waiting\u{1B}[22m",
        "日本語   \u{1B}[2mnobody waits here\u{1B}[22m",
        "Sales",
      ])
    #expect(
      rows(queues, columns: 20) == ["Support  12 waiting", "日本語   nobody wai…", "Sales"])
  }

  @Test func summariesGoWhereThereIsNoRoom() {
    let queues = [("Support", "12 waiting"), ("Sales", "nobody")]
    #expect(rows(queues, columns: 16) == ["Support  Sales"])
  }

  @Test func longNameIsCutAtTheWindow() {
    #expect(rows([("日本語日本語", ""), ("b", "")], columns: 8) == ["日本語…", "b"])
  }

  @Test func moreRowsThanTheWindowAreCounted() {
    let names = (1...10).map { ("queue\($0)", "") }
    #expect(rows(names, columns: 10, limit: 4) == ["queue1", "queue2", "queue3", "... 7 more"])
    #expect(
      rows(names, columns: 16, limit: 3) == ["queue1   queue6", "queue2   queue7", "... 6 more"])
  }

  @Test func controlsInNamesDoNotReachTheTerminal() {
    #expect(rows([("a\u{1B}[2Jb", "x\ny")], columns: 40) == ["a\u{FFFD}[2Jb  x\u{FFFD}y"])
  }
}
