import ArgumentParser

/// One command, declared once: the declaration serves the program's arguments, the prompt's line,
/// help, completion, and the scripts in completions/.
protocol ShellCommand: ParsableCommand, Sendable {
  /// A line that shows what the command is for.
  static var example: String { get }

  var output: OutputOptions { get }

  /// Does the command and answers a value; it neither prints nor sleeps by itself, and reads
  /// neither environment nor date: all that is the session's.
  func run(in session: Session) async throws -> Answer

  /// Refuses words that would be misread as options; called before they are parsed.
  static func check(_ words: [String]) throws

  /// Whether the command ends by itself soon, so that the whole-command time-out applies.
  static var isBounded: Bool { get }
}

extension ShellCommand {
  static func check(_ words: [String]) throws {}
  static var isBounded: Bool { true }

  /// The name as users type it.
  static var name: String { configuration.commandName ?? "" }
}

/// What every command takes.
struct OutputOptions: ParsableArguments, Sendable {
  @Option(help: "How to write the result.")
  var format: Format?
}
