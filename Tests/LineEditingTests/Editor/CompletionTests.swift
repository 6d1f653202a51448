import TerminalModel
import Testing

@testable import LineEditing

extension Editing {
  struct Completing {
    /// Completes the text after the last space from a list of names, whatever is quoted in it.
    private struct Names: Completer {
      var names: [Candidate]

      func completions(for line: String, cursor: Int) -> Completion {
        let word =
          line.utf8.prefix(cursor).split(separator: 0x20, omittingEmptySubsequences: false)
          .last.map { String(Substring($0)) } ?? ""
        let found = names.filter {
          $0.text.lowercased().filter { $0 != "\"" }.hasPrefix(word.lowercased())
        }
        let texts = found.map(\.text)
        let beginning = texts.dropFirst().reduce(texts.first ?? "") { common, text in
          String(zip(common, text).prefix { $0 == $1 }.map(\.0))
        }
        return Completion(
          start: cursor - word.utf8.count, candidates: found,
          beginning: beginning.count > word.count ? beginning : nil)
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

    @Test(arguments: ["xterm-256color", "vt100", "dumb"])
    func furtherTabsGoThroughTheList(terminalType: String) throws {
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("use supp\t"), .shown("Supply   nobody waits"), .row("1> use supp"),
          .type("\t"), .row("1> use Support"), .type("\t"), .row("1> use Supply"),
          .type("\t"), .row("1> use supp"), .type("\t\t"), .row("1> use Supply"),
          .type(" now\r"),
        ], terminalType: terminalType, completer: queues)
      #expect(lines == [.line("use Supply now")])
      #expect(outcome.screen.lines.count(where: { $0.hasPrefix("Support  12") }) == 1)
    }

    @Test func shiftTabGoesBack() throws {
      let back = "\u{1B}[Z"
      let (lines, _) = try session(
        [
          .row("1>"), .type("use supp\t"), .shown("Supply   nobody waits"), .row("1> use supp"),
          .type(back), .row("1> use Supply"), .type(back), .row("1> use Support"),
          .type("\t"), .row("1> use Supply"), .type("\r"),
        ], completer: queues)
      #expect(lines == [.line("use Supply")])
    }

    @Test func anyOtherKeyTakesWhatIsShown() throws {
      // The word is another one then, and Tab begins anew.
      let (lines, _) = try session(
        [
          .row("1>"), .type("use supp\t"), .shown("Supply   nobody waits"), .row("1> use supp"),
          .type("\t"), .row("1> use Support"), .type(" x\u{1B}[D\u{1B}[D\u{7F}\t\r"),
        ], completer: queues)
      #expect(lines == [.line("use Support x")])
    }

    @Test func menuInTheMiddleOfALineKeepsWhatFollows() throws {
      let (lines, _) = try session(
        [
          .row("1>"), .type("use supp é日\u{1B}[D\u{1B}[D\u{1B}[D\t"),
          .shown("Supply   nobody waits"),
          .row("1> use supp é日"), .type("\t"), .row("1> use Support é日"), .type("\t"),
          .row("1> use Supply é日"), .type("!\r"),
        ], completer: queues)
      #expect(lines == [.line("use Supply! é日")])
    }

    @Test func interruptEndsTheMenuAndTheLine() throws {
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("use supp\t"), .shown("Supply   nobody waits"), .row("1> use supp"),
          .type("\t"), .row("1> use Support"), .type("\u{3}"), .row("2>"),
          .type("日\t\r"),
        ], reads: 2, completer: queues)
      #expect(lines == [.interrupted, .line("日本語 ")])
      #expect(outcome.screen.lines.contains("1> use Support^C"))
    }

    @Test func narrowWindowShowsAListAndCountsTheRest() throws {
      let many = Names(
        names: (1...40).map { Candidate(text: "queue-\($0)", summary: "\($0) waiting") })
      let (lines, outcome) = try session(
        [
          .row("1>"), .type("use q\t"), .row("1> use queue-"), .type("\t"), .shown("... 33 more"),
          .row("1> use queue-"), .type("\t"), .row("1> use queue-1"), .type("\r"),
        ], columns: 40, rows: 10, completer: many)
      #expect(lines == [.line("use queue-1")])
      #expect(outcome.screen.lines.contains("... 33 more"))
    }
  }
}
