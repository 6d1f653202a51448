import Testing

@testable import LineEditing

struct CandidateTableTests {
  init() { #expect(Editing.hasLocale) }

  private func rows(
    _ candidates: [(String, String)], columns: Int, limit: Int = 20, dims: Bool = false,
    missing: Int = 0
  ) -> [String] {
    CandidateTable(
      candidates: candidates.map { Candidate(text: $0.0, summary: $0.1) }, columns: columns,
      limit: limit, dims: dims, missing: missing
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

  @Test func manyWithSummariesStandInColumnsToo() {
    let queues = (1...7).map { ("queue\($0)", $0 == 3 ? "" : "\($0) waiting") }
    #expect(
      rows(queues, columns: 42) == [
        "queue1  1 waiting    queue5  5 waiting",
        "queue2  2 waiting    queue6  6 waiting",
        "queue3               queue7  7 waiting",
        "queue4  4 waiting",
      ])
    #expect(rows(queues, columns: 37).count == 7)
    #expect(rows(Array(queues.prefix(6)), columns: 80).count == 6)
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
      rows(names, columns: 16, limit: 3) == ["queue1   queue3", "queue2   queue4", "... 6 more"])
  }

  @Test func whatWasNotMadeIsCountedToo() {
    let names = (1...3).map { ("queue\($0)", "") }
    #expect(
      rows(names, columns: 12, limit: 9, missing: 97) == [
        "queue1", "queue2", "queue3", "... 97 more",
      ])
    #expect(
      rows(names, columns: 12, limit: 3, missing: 97) == ["queue1", "queue2", "... 98 more"])
    #expect(rows(names, columns: 12, limit: 1, missing: 97) == ["... 100 more"])
  }

  @Test func controlsInNamesDoNotReachTheTerminal() {
    #expect(rows([("a\u{1B}[2Jb", "x\ny")], columns: 40) == ["a\u{FFFD}[2Jb  x\u{FFFD}y"])
  }
}
