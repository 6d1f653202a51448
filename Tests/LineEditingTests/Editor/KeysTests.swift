import LineEditing
import TerminalModel
import Testing

extension Editing {
  struct Keys {
    @Test(arguments: ["xterm-256color", "vt100", "dumb", "no-such-terminal", ""])
    func typedLineIsReadOnAnyTerminal(terminalType: String) throws {
      let (lines, outcome) = try session(
        [.row("1>"), .type("hello"), .row("1> hello"), .type("\r")],
        terminalType: terminalType)
      #expect(lines == [.line("hello")])
      #expect(outcome.screen.lines == ["1> hello"])
    }

    @Test(arguments: ["dumb", "no-such-terminal", ""])
    func plainTerminalGetsNoEscapes(terminalType: String) throws {
      let (_, outcome) = try session(
        [.row("1>"), .type("x\r")], terminalType: terminalType)
      #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test(arguments: [
      ("b\u{1}a", "ab"),  // ^A to the beginning
      ("bc\u{1}a\u{5}d", "abcd"),  // ^E to the end
      ("one two\u{17}", "one "),  // ^W a word
      ("one two\u{15}x", "x"),  // ^U all before the cursor
      ("one two\u{1}\u{B}x", "x"),  // ^K all after it
      ("one two\u{17}\u{1}\u{19} ", "two one "),  // ^Y what was deleted
      ("ac\u{1B}[Db", "abc"),  // Left
      ("ab\u{1B}[D\u{1B}[3~", "a"),  // Delete
      ("ac\u{1B}\u{1B}[Db", "abc"),  // Escape, then Left
      // F5, Page Down, Insert, Shift-Right, Ctrl-Delete, a mouse
      ("a\u{1B}[15~\u{1B}[6~\u{1B}[2~\u{1B}[1;2C\u{1B}[3;5~\u{1B}[<0;10;10Mb", "ab"),
      ("bc\u{1B}[Ha\u{1B}[Fd", "abcd"),  // Home and End
      ("abc\u{7F}", "ab"),
      ("abc\u{1}\u{4}", "bc"),  // ^D inside a line
    ])
    func emacsKeyEdits(keys: String, line: String) throws {
      let (lines, outcome) = try session([.row("1>"), .type(keys + "\r")])
      #expect(lines == [.line(line)])
      #expect(outcome.screen.lines == [Screen.trimmed("1> " + line)])
    }

    @Test func wideCharactersAreEditedInTheMiddle() throws {
      let left = "\u{1B}[D"
      let (lines, outcome) = try session([
        .row("1>"), .type("é日本語x"), .row("1> é日本語x"),
        .type(left + left + "\u{7F}"), .row("1> é日語x"), .type("한"), .row("1> é日한語x"),
        .type("\r"),
      ])
      #expect(lines == [.line("é日한語x")])
      #expect(outcome.screen.lines == ["1> é日한語x"])
    }

    @Test func controlCDropsTheLine() throws {
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("half a line\u{1}"), .row("1> half a line"), .type("\u{3}"),
          .shown("1> half a line^C"), .row("2>"), .type("whole\r"),
        ], reads: 2)
      #expect(lines == [.interrupted, .line("whole")])
      #expect(outcome.screen.lines == ["1> half a line^C", "2> whole"])
    }

    @Test func controlDOnAnEmptyLineEndsTheInput() throws {
      let (lines, outcome) = try session([.row("1>"), .type("\u{4}")])
      #expect(lines == [.endOfInput])
      #expect(outcome.screen.column == 0)
    }

    @Test func promptInColourLeavesTheCursorWhereItLooks() throws {
      let (lines, outcome) = try session(
        [
          .row("1 Demo Support>"), .type("abcd"), .row("1 Demo Support> abcd"), .type("\u{1}X"),
          .row("1 Demo Support> Xabcd"), .type("\u{5}\u{17}\u{19}"), .row("1 Demo Support> Xabcd"),
          .type("\r"),
        ], prompt: " \u{1B}[1m\u{1B}[32mDemo\u{1B}[0m Support\u{1B}[2m> \u{1B}[0m")
      #expect(lines == [.line("Xabcd")])
      #expect(outcome.output.contains("\u{1B}[1m\u{1B}[32m"))
    }

    @Test func promptBeginsARowOfItsOwn() throws {
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("a\r"), .row("2>"), .type("b"), .row("2> b"), .type("\r"),
        ], reads: 2, before: "left over")
      #expect(lines == [.line("a"), .line("b")])
      #expect(outcome.screen.lines == ["left over", "1> a", "2> b"])
    }

    @Test func altXLosesNothing() throws {
      let (lines, _) = try session([.row("1>"), .type("ab\u{1B}xc"), .row("1> abc"), .type("\r")])
      #expect(lines == [.line("abc")])
    }

    @Test func viKeysOfTheUserKeepTheRequiredKeys() throws {
      let bindings = try TemporaryFolder()
      let file = try bindings.write("bind -v\n", to: "editrc")
      let (lines, _) = try session(
        [
          .row("1>"), .type("bc\u{1B}"), .type("0ia"), .row("1> abc"), .type("\u{3}"),
          .shown("1> abc^C"), .row("2>"), .type("x\u{1B}[200~1\n2\u{1B}[201~"), .row("2"),
          .type("\r"),
        ], reads: 2, bindings: file)
      #expect(lines == [.interrupted, .line("x1\n2")])
    }
  }
}
