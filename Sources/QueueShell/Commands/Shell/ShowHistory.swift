import ArgumentParser

/// Lists what was typed.
struct ShowHistory: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the lines typed, oldest first.")

  static let example = "history"

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let lines = session.memory.history
    return .listing(
      Listing(
        columns: [
          Column(key: "number", header: "#", alignment: .right, isKey: true),
          Column(key: "command", header: "COMMAND"),
        ],
        rows: lines.enumerated().map { index, line in
          Listing.Row(
            cells: [Cell("\(index + 1)", tone: .faint), Cell(line.replacing("\n", with: "⏎"))],
            json: .object(["number": .integer(index + 1), "command": .string(line)]))
        }))
  }
}
