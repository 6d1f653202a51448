import FoundationEssentials
import LineEditing
import Testing

@testable import QueueShell

@Suite struct ShowHistoryTests {
  private let session: Session

  init() {
    WideText.prepare()
    var state = SessionState()
    // The session's zone is an hour ahead, where the sample is at 11:16:00.
    state.history = HistoryLog([
      HistoryEntry("use Support"), HistoryEntry("stats 'Sales EN'", at: .sample - 11 * 3_600 - 961),
      HistoryEntry("stats", at: .sample - 11 * 3_600 - 960),
      HistoryEntry("echo 'a\nb'", at: .sample),
    ])
    session = Session(on: .unheard, state: state)
  }

  private func lines(_ words: String...) async throws -> [Int?] {
    let answer = try await CommandPath(["history"] + words).parse().run(in: session)
    return (answer.listing?.rows ?? []).map { Int($0.cells[0].text) }
  }

  @Test func linesAreListedWithTheirNumbersAndTimes() async throws {
    let table = try await session.run("history").text(.table)
    #expect(
      table == """
        #              ENTERED  COMMAND
        1                    –  use Support
        2  2026-11-22 23:59:59  stats 'Sales EN'
        3             00:00:00  stats
        4             11:16:00  echo 'a⏎b'

        """)
  }

  @Test func machinesGetTheTimeInUTC() async throws {
    let answer = try await session.run("history", "s")
    #expect(
      answer.text(.tsv) == """
        number\tenteredAt\tcommand
        1\t\tuse Support
        2\t2026-11-22T22:59:59Z\tstats 'Sales EN'
        3\t2026-11-22T23:00:00Z\tstats

        """)
    #expect(
      answer.text(.jsonl) == """
        {"number":1,"enteredAt":null,"command":"use Support"}
        {"number":2,"enteredAt":"2026-11-22T22:59:59Z","command":"stats 'Sales EN'"}
        {"number":3,"enteredAt":"2026-11-22T23:00:00Z","command":"stats"}

        """)
  }

  @Test func aPatternIsAnyPartInAnyCaseOrAGlob() async throws {
    #expect(try await lines("sales en") == [2])
    #expect(try await lines("S") == [1, 2, 3])
    #expect(try await lines("STATS*") == [2, 3])
    #expect(try await lines("*s") == [3])
    #expect(try await lines("*") == [1, 2, 3, 4])
  }

  @Test func aPatternThatFindsNothingSaysSo() async throws {
    let answer = try await session.run("history", "watch\u{7}")
    #expect(answer.listing?.rows.isEmpty == true)
    #expect(answer.notes == ["No line matches \"watch\u{FFFD}\". `history` lists all 4."])
  }

  @Test func aSearchDoesNotFindItself() async throws {
    session.remember { state in
      state.history = HistoryLog(["history sta", "history sta"].map { HistoryEntry($0) })
    }
    #expect(try await lines("sta") == [1])
    #expect(try await lines() == [1, 2])
  }

  @Test("Without any line it says so", arguments: [[], ["x"]])
  func empty(words: [String]) async throws {
    let session = Session(on: .unheard)
    let answer = try await CommandPath(["history"] + words).parse().run(in: session)
    #expect(
      answer.notes == ["No line is kept yet. Lines are kept as they are typed at the prompt."])
  }

  @Test func helpExplainsHowToRecall() throws {
    #expect(Help.text(for: ShowHistory.self, columns: 80).contains("!! the last"))
  }
}
