/// What the program was started for.
enum Job: Sendable, Equatable {
  /// A piece of input given by `-c` or `-f`.
  enum Piece: Sendable, Equatable {
    case text(String)
    case file(String)
  }

  case prompt
  case standardInput
  case pieces([Piece])
  case command([String])

  init(_ arguments: LaunchArguments, line: [String], hasTerminal: Bool) throws(ShellError) {
    let options = arguments.options
    let pieces = Self.pieces(options, in: line)
    if let stray = arguments.words.first, stray.hasPrefix("-") {
      throw ShellError(
        "There is no option \"\(HostileText.repeated(stray))\".", next: "queuesh --help",
        status: .usage)
    }
    if !pieces.isEmpty, let word = arguments.words.first {
      throw ShellError(
        "\"\(HostileText.cleaned(word))\" cannot be run beside -c or -f.",
        next: "queuesh --help", status: .usage)
    }
    if options.demo, options.host != nil || options.region != nil || options.profile != nil {
      throw ShellError(
        "--demo signs in to the simulator, so --host, --region and --profile mean nothing beside it.",
        next: "queuesh --demo", status: .usage)
    }
    if options.dryRun, pieces.isEmpty, arguments.words.isEmpty, hasTerminal {
      throw ShellError(
        "--dry-run tells what commands would ask for, and none are given.",
        advice: "Give a file, a command, or pipe them in.", next: "queuesh --dry-run -f FILE",
        status: .usage)
    }
    if !pieces.isEmpty {
      self = .pieces(pieces)
    } else if !arguments.words.isEmpty {
      self = .command(arguments.words)
    } else {
      self = hasTerminal ? .prompt : .standardInput
    }
  }

  /// `-c` and `-f` in the order given, which the parsed options no longer tell.
  private static func pieces(_ options: LaunchOptions, in line: [String]) -> [Piece] {
    var commands = options.command[...]
    var files = options.file[...]
    var pieces: [Piece] = []
    for word in line
    where word == "-c" || word == "-f" || word.hasPrefix("-c=") || word.hasPrefix("-f=") {
      if word.hasPrefix("-c"), let text = commands.popFirst() { pieces.append(.text(text)) }
      if word.hasPrefix("-f"), let path = files.popFirst() { pieces.append(.file(path)) }
    }
    return pieces
  }
}
