import ArgumentParser
import FoundationEssentials
import GenesysCloud
import LineEditing

/// Lists what was typed.
struct ShowHistory: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the lines typed, oldest first.",
    discussion: """
      The pattern is a part of the line in any case, or a glob of all of it as in 'use *'.

      At the prompt a line that begins with ! recalls one: !! the last, !12 number 12, !-2 the \
      last but one, !stats the last that begins with stats. Words after it are added, as in \
      !! --format json. The line is shown, then run.

      Lines that begin with a space and lines that may hold a secret are not kept.
      """)

  @Argument(help: ArgumentHelp("Part of a line, or a glob.", valueName: "history"))
  var pattern: String?

  static let example = "history"

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let log = session.memory.history
    let all = zip(log.numbers, log.entries)
    let searching = isSearch(log.lines.last) ? log.numbers.last : nil
    let found = all.filter { number, entry in
      number != searching && Self.matches(pattern, entry.line)
    }
    var answer = Answer.listing(Self.listing(found, now: session.time.now(), in: session.zone))
    if found.isEmpty { answer.notes = [emptiness(of: log)] }
    return answer
  }

  /// Whether a line is this search, which would always find itself.
  private func isSearch(_ line: String?) -> Bool {
    guard pattern != nil, let word = line.flatMap({ Lexer($0).words.first }) else { return false }
    return Self.answers(to: word.text)
  }

  private static func matches(_ pattern: String?, _ line: String) -> Bool {
    guard let pattern else { return true }
    return pattern.contains("*")
      ? Glob.matches(pattern, line) : line.lowercased().contains(pattern.lowercased())
  }

  private static func listing(
    _ found: [(Int, HistoryEntry)], now: Date, in zone: LocalTime
  ) -> Listing {
    Listing(
      columns: [
        Column(key: "number", header: "#", alignment: .right, isKey: true),
        Column(key: "enteredAt", header: "ENTERED", alignment: .right),
        Column(key: "command", header: "COMMAND"),
      ],
      rows: found.map { number, entry in
        let machine = entry.enteredAt.map { Clock.utc($0) }
        return Listing.Row(
          cells: [
            Cell("\(number)", tone: .faint),
            Cell(
              entry.enteredAt.map { Clock.moment($0, at: now, in: zone) } ?? "–",
              raw: machine ?? "", tone: .faint),
            Cell(entry.line.replacing("\n", with: "⏎")),
          ],
          json: .object([
            "number": .integer(number),
            "enteredAt": .optional(machine),
            "command": .string(entry.line),
          ]))
      })
  }

  private func emptiness(of log: HistoryLog) -> String {
    guard let pattern, !log.lines.isEmpty else {
      return "No line is kept yet. Lines are kept as they are typed at the prompt."
    }
    return "No line matches \"\(HostileText.cleaned(pattern))\"."
      + " `history` lists all \(log.lines.count)."
  }
}
