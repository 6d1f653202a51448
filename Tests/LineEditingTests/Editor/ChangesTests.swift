import LineEditing
import TerminalModel
import Testing

extension Editing {
  struct Changes {
    @Test(arguments: [
      ("one two\u{17}\u{17}\u{19}", "one two"),  // cuts in a row are one
      ("one two\u{17}x\u{17}\u{19}\u{1B}y", "one two"),  // and Alt-Y goes back to the one before
      ("one two\u{1}\u{1B}d\u{5}\u{19}", " twoone"),  // Alt-D
      ("one-two\u{1B}\u{7F}", "one-"),  // Alt-Backspace
      ("ab cd\u{1B}bx", "ab xcd"),  // Alt-B
      ("ab cd\u{1}\u{1B}fx", "abx cd"),  // Alt-F
      ("ab cd\u{1}\u{1B}[1;3Cx", "abx cd"),  // Alt-Right
      ("ab cd\u{1B}[1;5Dx", "ab xcd"),  // Ctrl-Left
      ("one two\u{1F}", "one "),  // undo a word typed
      ("one two\u{1F}\u{1F}", ""),
      ("one two\u{15}\u{1F}", "one two"),  // undo a cut
      ("one two\u{17}\u{18}\u{15}", "one two"),  // Ctrl-X Ctrl-U
      ("ab\u{1B}\rc\u{1}x", "xab\nc"),  // Alt-Enter
      ("e\u{301}", "\u{E9}"),  // a mark joins its letter
      ("x\u{1B}[200~e\u{301}\u{1B}[201~", "x\u{E9}"),
    ])
    func keyChangesTheLine(keys: String, line: String) throws {
      let (lines, _) = try session([.row("1>"), .type(keys + "\r")])
      #expect(lines == [.line(line)])
      #expect(lines == [.line(line)] && Array(line.unicodeScalars) == scalars(lines[0]))
    }

    private func scalars(_ result: ReadResult) -> [Unicode.Scalar] {
      if case .line(let text) = result { Array(text.unicodeScalars) } else { [] }
    }

    @Test(arguments: [("👩\u{200D}👧", 4), ("❤\u{FE0F}", 1), ("日本", 4), ("x\u{302}", 1)])
    func cursorStandsBehindWhatIsDrawn(text: String, cells: Int) throws {
      let (lines, _) = try session([
        .row("1>"), .type(text), .column(3 + cells), .type("\u{1B}[Dx\u{5}y"),
        .column(5 + cells), .type("\r"),
      ])
      #expect(lines.count == 1)
    }

    @Test func userEditorChangesTheLine() throws {
      let (lines, outcome) = try session(
        [.row("1>"), .type("stats\u{18}\u{5}"), .row("1> stats Support"), .type("\r")],
        compose: { $0 + " Support\n" })
      #expect(lines == [.line("stats Support")])
      #expect(outcome.screen.lines == ["1> stats", "1> stats Support"])
    }

    @Test func failingUserEditorLeavesTheLine() throws {
      let (lines, _) = try session(
        [.row("1>"), .type("stats\u{18}\u{5}"), .shown("1> stats\n1> stats"), .type("\r")],
        compose: { _ in nil })
      #expect(lines == [.line("stats")])
    }

    @Test func viKeysKeepSearchUndoAndOwnBindings() throws {
      let bindings = try TemporaryFolder()
      let file = try bindings.write("bind -v\nbind ^T line-word-before\n", to: "editrc")
      let history = History(path: nil)
      history.add("stats Support")
      let (lines, _) = try session(
        [
          .row("1>"), .type("\u{12}sup"), .row("search: sup> stats Support"), .type("\u{1B}"),
          .row("1> stats Support"), .type("\u{14}x"), .row("1> stats xSupport"), .type("\r"),
          .row("2>"), .type("st\u{1B}[A"), .row("2> stats xSupport"), .type("\u{1F}"),
          .row("2> st"), .type("A!\r"),
        ], reads: 2, history: history, bindings: file)
      #expect(lines == [.line("stats xSupport"), .line("st!")])
    }
  }
}
