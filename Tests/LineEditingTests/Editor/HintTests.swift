import LineEditing
import TerminalModel
import Testing

extension Editing {
  struct Hints {
    private struct Usage: Hinter {
      func hint(for line: String, cursor: Int) -> Hint? {
        switch line {
        case "w": Hint("[INTERVAL]")
        case "wx": Hint("no command", kind: .mistake)
        case "long": Hint(String(repeating: "1234567890", count: 20))
        case "日本": Hint("here")
        case _ where line.hasPrefix("wxyyyyyyyy"): Hint("no command", kind: .mistake)
        case _ where line.hasPrefix("rows yyyyyyyyyy"): Hint("many")
        default: nil
        }
      }
    }

    @Test func hintFollowsTheWordsAndIsGoneAfterEnter() throws {
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("w"), .row("1> w  [INTERVAL]"), .column(4), .type("x"),
          .row("1> wx  no command"), .type("\u{7F}"), .row("1> w  [INTERVAL]"), .type("\r"),
        ], hinter: Usage())
      #expect(lines == [.line("w")])
      #expect(outcome.screen.lines == ["1> w"])
      #expect(outcome.output.contains("\u{1B}[2m[INTERVAL]\u{1B}[0m"))
      #expect(outcome.output.contains("\u{1B}[31mno command\u{1B}[0m"))
    }

    @Test func hintIsShortenedToTheRow() throws {
      let (_, outcome) = try session(
        [
          .row("1>"), .type("long"), .row("1> long  123456789012345678901234567890…"), .type("\r"),
        ], columns: 41, hinter: Usage())
      #expect(outcome.screen.lines == ["1> long"])
    }

    @Test(arguments: ["xterm-256color", "vt100"])
    func aMistakeWithoutRoomStandsBelow(terminalType: String) throws {
      let long = "wx" + String(repeating: "y", count: 33)
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("a\r"), .row("2>"), .type("b\r"), .row("3>"),
          .type(long), .shown("3> \(long)\nno command"), .column(38), .type("\u{7F}"),
          .shown("yy\nno command"), .type("\u{1}"), .shown("yy\nno command"), .column(3),
          .type("\r"),
        ], terminalType: terminalType, columns: 40, rows: 4, reads: 3, hinter: Usage())
      #expect(lines.last == .line(String(long.dropLast())))
      #expect(outcome.screen.lines.last == "3> " + long.dropLast())
    }

    @Test func hintStandsBehindALineOfSeveralRows() throws {
      let long = "rows " + String(repeating: "y", count: 45)
      let (lines, outcome) = try session(
        [
          .row("1>"), .type(long), .row("yyyyyyyyyyyyy  many"), .column(13), .type("\u{1}"),
          .shown("yyyyyyyyyyyyy  many"), .column(3), .type("\r"),
        ], columns: 40, rows: 6, hinter: Usage())
      #expect(lines == [.line(long)])
      #expect(outcome.screen.lines.last == "yyyyyyyyyyyyy")
    }

    @Test func hintStandsBehindWideCharacters() throws {
      let (lines, _) = try session(
        [.row("1>"), .type("日本"), .row("1> 日本  here"), .column(7), .type("\r")], hinter: Usage())
      #expect(lines == [.line("日本")])
    }

    @Test func hintIsSeenWithTheCursorInTheMiddle() throws {
      let (lines, _) = try session(
        [
          .row("1>"), .type("x\u{1}w"), .row("1> wx  no command"), .column(4), .type("\u{4}"),
          .row("1> w  [INTERVAL]"), .type("\r"),
        ], hinter: Usage())
      #expect(lines == [.line("w")])
    }

    @Test func plainTerminalGetsNoHint() throws {
      let (_, outcome) = try session(
        [.row("1>"), .type("w"), .row("1> w"), .type("\r")], terminalType: "dumb", hinter: Usage())
      #expect(!outcome.output.contains("INTERVAL"))
    }

    @Test(arguments: ["xterm-256color", "vt100", "dumb"])
    func messageStandsAboveTheLine(terminalType: String) throws {
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("half"), .row("1> half"), .post("event\n"), .shown("event\n1> half"),
          .type(" whole\r"),
        ], terminalType: terminalType)
      #expect(lines == [.line("half whole")])
      #expect(outcome.screen.lines.filter { $0 == "event" }.count == 1)
    }

    @Test func messageStandsAboveALineOfSeveralRows() throws {
      let long = String(repeating: "x", count: 50)
      let (lines, outcome) = try session(
        [
          .row("1>"), .type(long), .row("xxxxxxxxxxxxx"), .post("event\n"), .shown("event\n1> xxx"),
          .row("xxxxxxxxxxxxx"), .type("\r"),
        ], columns: 40)
      #expect(lines == [.line(long)])
      #expect(outcome.screen.lines.count == 3)
    }
  }
}
