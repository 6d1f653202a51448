import LineEditing
import TerminalModel
import Testing

extension Editing {
  struct Questions {
    /// Offers one word, as a candidate and as a hint, whatever is typed.
    private struct Word: Completer, Hinter {
      var word: String

      func completions(for line: String, cursor: Int) -> Completion {
        Completion(start: 0, candidates: [Candidate(text: word, isFinal: false)])
      }

      func hint(for line: String, cursor: Int) -> Hint? { line.isEmpty ? nil : Hint(word) }
    }

    private let command = Word(word: "command")

    @Test func linesBeforeAreNoAnswers() throws {
      let (up, search) = ("\u{1B}[A", "\u{12}")
      let (lines, _) = try session(
        [
          .row("1>"), .type("first\r"), .row("2>"), .type("an\(up)\(up)"), .type("swer\r"),
          .row("3>"), .type(up), .row("3> first"), .type("\r"), .row("4>"),
          .type("\(search)fir"), .row("search: fir> first"), .type("\r"),
        ], reads: 4, question: (2, nil))
      #expect(lines == [.line("first"), .line("answer"), .line("first"), .line("first")])
    }

    @Test func commandsAreNotCompletedNorHintedAt() throws {
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("a\t"), .bells(1), .row("1> a"), .type("\r"),
          .row("2>"), .type("c"), .row("2> c  command"), .type("\t"),
          .row("2> command  command"), .type("\r"),
        ], reads: 2, completer: command, hinter: command, question: (1, nil))
      #expect(lines == [.line("a"), .line("command")])
      #expect(outcome.screen.lines.first == "1> a")
    }

    @Test func itsOwnAnswersAre() throws {
      let (lines, _) = try session(
        [.row("1>"), .type("a\t"), .row("1> answer"), .type("\r")],
        completer: command, question: (1, Word(word: "answer")))
      #expect(lines == [.line("answer")])
    }

    @Test func controlCLeavesIt() throws {
      let (lines, _) = try session(
        [.row("1>"), .type("half\u{3}"), .row("2>"), .type("\r")], reads: 2, question: (1, nil))
      #expect(lines == [.interrupted, .line("")])
    }
  }
}
