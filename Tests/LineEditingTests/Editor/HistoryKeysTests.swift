import LineEditing
import Testing

extension Editing {
  struct HistoryKeys {
    @Test func upAndDownGoThroughTheHistory() throws {
      let (up, down) = ("\u{1B}[A", "\u{1B}[B")
      let (lines, _) = try session(
        [
          .row("1>"), .type("first\r"), .row("2>"), .type("second\r"), .row("3>"),
          .type(up), .row("3> second"), .type(up), .row("3> first"), .type(down),
          .row("3> second"), .type("!\r"),
        ], reads: 3)
      #expect(lines == [.line("first"), .line("second"), .line("second!")])
    }

    @Test func loadedEntriesAreRecalledWithTheirNewlines() throws {
      let history = History(path: nil)
      history.add("stats\nwatch")
      let (lines, _) = try session(
        [.row("1>"), .type("\u{10}"), .row("watch"), .type("\r")], history: history)
      #expect(lines == [.line("stats\nwatch")])
    }

    @Test(arguments: ["xterm-256color", "vt100"])
    func controlRFindsALine(terminalType: String) throws {
      let history = History(path: nil)
      for line in ["stats Support", "watch 10s", "queues"] { history.add(line) }
      let (lines, _) = try session(
        [
          .row("1>"), .type("\u{12}"), .type("upp"), .row("search: upp> stats Support"),
          .type("\u{5}!"),
          .row("1> stats Support!"), .type("\r"),
        ], terminalType: terminalType, history: history)
      #expect(lines == [.line("stats Support!")])
    }

    @Test func pasteIntoASearchEndsItAndRunsNothing() throws {
      let history = History(path: nil)
      history.add("stats Support")
      let (lines, _) = try session(
        [
          .row("1>"), .type("\u{12}"), .type("Supp"), .row("search: Supp> stats Support"),
          .type("\u{1B}[200~1\r2\u{1B}[201~"), .row("2"), .type("\r"),
        ], history: history)
      #expect(lines == [.line("stats Support1\n2")])
    }
  }
}
