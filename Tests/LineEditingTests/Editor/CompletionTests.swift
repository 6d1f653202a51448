import LineEditing
import TerminalModel
import Testing

extension Editing {
  struct Completing {
    /// Completes the text after the last space from a list of names, whatever is quoted in it.
    private struct Names: Completer {
      var names: [Candidate]

      func completions(for line: String, cursor: Int) -> Completion {
        let word =
          line.utf8.prefix(cursor).split(separator: 0x20, omittingEmptySubsequences: false)
          .last.map { String(Substring($0)) } ?? ""
        return Completion(
          start: cursor - word.utf8.count,
          candidates: names.filter {
            $0.text.lowercased().filter { $0 != "\"" }.hasPrefix(word.lowercased())
          })
      }
    }

    private let queues = Names(names: [
      Candidate(text: "Support", summary: "12 waiting"),
      Candidate(text: "Supply", summary: "nobody waits"),
      Candidate(text: "\"Sales EN\""),
      Candidate(text: "Zürich/", isFinal: false),
      Candidate(text: "日本語"),
    ])

    @Test(arguments: [
      ("use supply", "use Supply "), ("use sa", "use \"Sales EN\" "), ("use zü", "use Zürich/"),
      ("日", "日本語 "), ("use é日\u{1B}[D\u{1B}[Dsuppo", "use Support é日"),
    ])
    func onlyCandidateIsCompleted(keys: String, line: String) throws {
      let (lines, _) = try session(
        [.row("1>"), .type(keys + "\t\r")], completer: queues)
      #expect(lines == [.line(line)])
    }

    @Test func severalInsertWhatTheyShareThenAreListed() throws {
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("use sU\t"), .row("1> use Supp"), .type(" x\u{1B}[D\u{1B}[D\t"),
          .shown("Supply   nobody waits"), .row("1> use Supp x"), .type("o\t\r"),
        ], completer: queues)
      #expect(lines == [.line("use Support x")])
      #expect(
        outcome.screen.lines == [
          "1> use Supp x", "Support  12 waiting", "Supply   nobody waits", "1> use Support x",
        ])
      #expect(outcome.output.contains("\u{1B}[2m12 waiting\u{1B}[22m"))
    }

    @Test func listComesBelowALineOfSeveralRows() throws {
      let forward = "\u{6}"
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("use supp and more\u{1}" + String(repeating: forward, count: 8)),
          .row("1> use supp"), .type("\t"), .shown("Supply"), .row("1> use supp"),
          .type("X\r"),
        ], columns: 12, completer: queues)
      #expect(lines == [.line("use suppX and more")])
      #expect(
        outcome.screen.lines == [
          "1> use supp", "and more", "Support", "Supply", "1> use suppX", " and more",
        ])
    }

    @Test func noCandidateBeeps() throws {
      let (lines, outcome) = try session(
        [.row("1>"), .type("xyz\t"), .bells(1), .type("\r")], completer: queues)
      #expect(lines == [.line("xyz")])
      #expect(outcome.screen.lines == ["1> xyz"])
    }
  }
}
