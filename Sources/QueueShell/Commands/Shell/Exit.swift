import ArgumentParser

/// Leaves the shell.
struct Exit: ShellCommand {
  // `\q`, as psql's users type it, is the word q: the backslash only quotes.
  static let configuration = CommandConfiguration(
    commandName: "exit", abstract: "Leave the shell.", aliases: ["quit", "q"])

  static let example = "exit"

  static let isLocal = true

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    Answer(sequel: .leave)
  }
}
