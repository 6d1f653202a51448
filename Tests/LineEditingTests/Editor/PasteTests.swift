import TerminalModel
import Testing

@testable import LineEditing

extension Editing {
  struct Paste {
    @Test func pastedBlockWaitsForEnterAndIsOneLine() throws {
      let (lines, outcome) = try session([
        .row("1>"), .type("\u{1B}[200~use\tSupport\rstats\nwatch\r\n\u{1B}[201~"), .row("watch"),
        .type(" 10s\r"),
      ])
      #expect(lines == [.line("use    Support\nstats\nwatch 10s")])
      #expect(outcome.screen.lines == ["1> use    Support", "stats", "watch 10s"])
    }

    @Test func bracketsAreAskedForOnlyWhileReading() throws {
      let (_, outcome) = try session([.row("1>"), .type("x\r")])
      #expect(outcome.output.contains("\r\u{1B}[K\u{1B}[?2004h1> "))
      #expect(outcome.output.hasSuffix("\u{1B}[?2004l"))
    }

    @Test(arguments: [
      ("a\r\nb", "a\nb"), ("a\r\rb", "a\n\nb"), ("a\n\nb\n", "a\n\nb"), ("a\r\n", "a"),
      ("\u{1B}[31mred\u{7}\0", "[31mred"), ("日本\u{85}", "日本"), ("\t", "    "), ("", ""),
    ])
    func pastedTextIsFittedToTheLine(pasted: String, text: String) {
      #expect(BracketedPaste.fitted(pasted) == text)
    }
  }
}
