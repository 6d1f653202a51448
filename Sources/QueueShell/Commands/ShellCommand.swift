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

  /// The calls that it would make, told without any; what it would change of the session for the
  /// commands after it, it changes. Read in a dry run, where the session knows what kept names tell.
  func calls(in session: Session) async throws -> [PlannedCall]

  /// Whether running it changes nothing but the session, so that a dry run runs it, too.
  static var isLocal: Bool { get }

  /// Refuses words that would be misread as options; called before they are parsed.
  static func check(_ words: [String]) throws

  /// Refuses values that the declaration took and that mean nothing whatever the session knows: such a
  /// command does not parse.
  func check() throws

  /// Whether the command ends by itself soon, so that the whole-command time-out applies.
  static var isBounded: Bool { get }
}

extension ShellCommand {
  func calls(in session: Session) async throws -> [PlannedCall] { [] }
  static var isLocal: Bool { false }
  static func check(_ words: [String]) throws {}
  func check() throws {}
  static var isBounded: Bool { true }

  /// The name as users type it.
  static var name: String { configuration.commandName ?? "" }
}

/// What every command takes.
struct OutputOptions: ParsableArguments, Sendable {
  @Option(help: "How to write the result.")
  var format: Format?
}
