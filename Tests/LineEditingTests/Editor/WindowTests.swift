import LineEditing
import TerminalModel
import Testing

extension Editing {
  struct Window {
    @Test func lineIsDrawnAnewAsSoonAsTheWindowChanges() throws {
      let drawn = "\u{1B}[J1> stats"
      let (lines, outcome) = try session([
        .row("1>"), .type("stats"), .row("1> stats"), .resize(columns: 60, rows: 8),
        .written(drawn),
        .type(" Support\r"),
      ])
      #expect(lines == [.line("stats Support")])
      #expect(outcome.screen.lines == ["1> stats Support"])
    }

    @Test func whatStandsAboveTheLineIsNeverTouched() throws {
      // The terminal here does not wrap the line anew, so a piece of it stays.
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("above\r"), .row("2>"), .type("stats Support"), .row("port"),
          .resize(columns: 40, rows: 8), .row("2> stats Support"), .type("!\r"),
        ], columns: 12, rows: 8, reads: 2)
      #expect(lines == [.line("above"), .line("stats Support!")])
      #expect(outcome.screen.lines == ["1> above", "2> stats Sup", "2> stats Support!"])
    }

    @Test func narrowerWindowWrapsWhatIsTypedNext() throws {
      let (lines, outcome) = try session([
        .row("1>"), .type("stats"), .row("1> stats"), .resize(columns: 10, rows: 8),
        .type(" Support\r"),
      ])
      #expect(lines == [.line("stats Support")])
      #expect(outcome.screen.lines == ["1> stats S", "upport"])
    }
  }
}
