import ArgumentParser
import GenesysCloud

/// Waits, for scripts.
struct Sleep: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "sleep", abstract: "Wait for a duration, as in 500ms, 10s, 2m.")

  static let example = "sleep 10s"

  static let isBounded = false

  @Argument(help: ArgumentHelp("How long.", valueName: "interval"))
  var duration: String

  @OptionGroup var output: OutputOptions

  static func check(_ words: [String]) throws {
    if let word = words.first, word.hasPrefix("-"), IntervalWord.looksLike(word) {
      _ = try IntervalWord(word, example: "sleep 10s")
    }
  }

  private var span: Duration {
    get throws { try IntervalWord(duration, example: "sleep 10s").duration }
  }

  func check() throws { _ = try span }

  func run(in session: Session) async throws -> Answer {
    try await session.time.sleep(span)
    return .none
  }
}
