import LineEditing
import TerminalModel
import Testing

extension Editing {
  struct Recall {
    private func history(_ lines: String...) -> History {
      let history = History(path: nil)
      for line in lines { history.add(line) }
      return history
    }

    private static let up = "\u{1B}[A"
    private static let down = "\u{1B}[B"

    @Test func upAndDownGoThroughLinesThatBeginSo() throws {
      let (lines, _) = try session(
        [
          .row("1>"), .type("st" + Self.up), .row("1> stats Sales"),
          .type(Self.up), .row("1> stats Support"), .type(Self.up), .bells(1),
          .type(Self.down + Self.down), .row("1> st"), .type(Self.down), .bells(2),
          .type("op\r"),
        ], history: history("stats Support", "queues", "stats Sales", "echo"))
      #expect(lines == [.line("stop")])
    }

    @Test func applicationModeArrowsDoTheSame() throws {
      let (lines, _) = try session(
        [
          .row("1>"), .type("\u{1B}OA"), .row("1> two"), .type("\u{1B}OA"), .row("1> one"),
          .type("\r"),
        ],
        history: history("one", "two"))
      #expect(lines == [.line("one")])
    }

    @Test func upGoesThroughTheRowsFirst() throws {
      let (lines, _) = try session(
        [
          .row("1>"), .type(Self.up), .row("3"), .type(Self.up), .type("x"), .shown("1> a\nbxc\n3"),
          .type(Self.down + Self.down), .type("y\r"),
        ], history: history("a\nbc\n3"))
      #expect(lines == [.line("a\nbxc\n3y")])
    }

    @Test func altDotPutsInTheLastWord() throws {
      let (lines, _) = try session(
        [
          .row("1>"), .type("use \u{1B}."), .row("1> use Sales"), .type("\u{1B}."),
          .row("1> use Support"), .type("\u{1B}."), .bells(1), .type(" \u{1B}.\r"),
        ],
        history: history("stats Support", "stats Sales"))
      #expect(lines == [.line("use Support Sales")])
    }

    @Test(arguments: ["xterm-256color", "vt100", "dumb"])
    func searchStaysInOneRow(terminalType: String) throws {
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("\u{12}st"), .row("search: st> stats Sales"),
          .type("\u{12}"), .row("search: st> stats Support"),
          .type("\u{12}"), .row("not found: st> stats Support"),
          .type("\u{13}"), .row("search: st> stats Sales"),
          .type("x"), .row("not found: stx> stats Sales"),
          .type("\u{7F}"), .row("search: st> stats Sales"), .type("\r"),
        ], terminalType: terminalType, history: history("stats Support", "queues", "stats Sales"))
      #expect(lines == [.line("stats Sales")])
      #expect(outcome.screen.lines.filter { !$0.isEmpty }.count == 1)
    }

    @Test func searchTakesTheLineAndGoesOnWithTheKey() throws {
      let (lines, _) = try session(
        [
          .row("1>"), .type("\u{12}two"), .row("search: two> one two three"),
          .type("\u{1B}[D"), .row("1> one two three"), .type("\u{17}\r"),
        ], history: history("one two three"))
      #expect(lines == [.line("one two e")])
    }

    @Test func controlGGoesBackToTheLine() throws {
      let (lines, _) = try session(
        [
          .row("1>"), .type("ab\u{12}"), .row("not found: ab>"), .type("\u{7}"), .row("1> ab"),
          .type("\r"),
        ], history: history("one"))
      #expect(lines == [.line("ab")])
    }

    @Test func controlCDropsTheSearchAndTheLine() throws {
      let (lines, _) = try session(
        [
          .row("1>"), .type("x\u{15}\u{12}on"), .row("search: on> one"), .type("\u{3}"), .row("2>"),
          .type("\r"),
        ], reads: 2, history: history("one"))
      #expect(lines == [.interrupted, .line("")])
    }

    @Test func searchAgainTakesTheLastQuery() throws {
      let (lines, _) = try session(
        [
          .row("1>"), .type("\u{12}on"), .row("search: on> one"), .type("\u{7}"), .row("1>"),
          .type("\u{12}\u{12}"), .row("search: on> one"), .type("\r"),
        ], history: history("one", "two"))
      #expect(lines == [.line("one")])
    }

    @Test func searchShowsABlockInOneRow() throws {
      let (lines, _) = try session(
        [
          .row("1>"), .type("\u{12}b"), .row("search: b> a⏎b"), .type("\u{5}"), .shown("1> a\nb"),
          .type("\r"),
        ], history: history("a\nb"))
      #expect(lines == [.line("a\nb")])
    }

    @Test func longLineFoundIsShortened() throws {
      let long = "stats " + String(repeating: "x", count: 60)
      let (lines, _) = try session(
        [
          .row("1>"), .type("\u{12}st"), .row("search: st> stats xxxxxxxxxxxxxxxxxxxx…"),
          .type("\r"),
        ], columns: 40, rows: 10, history: history(long))
      #expect(lines == [.line(long)])
    }
  }
}
