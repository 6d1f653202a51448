/// A command gathered from as many lines as it takes: a trailing `\` or an open quote goes on.
struct Statement {
  /// What is known of the command after a line.
  enum Progress: Sendable {
    /// A whole command, and where it begins.
    case complete(Lexer, line: Int)
    case needsMore
    /// So many lines that a quote was surely forgotten.
    case tooLong
  }

  private static let mostLines = 500

  /// The line that it begins in, as its file counts them.
  private(set) var firstLine = 0
  private var lines = 0

  /// Why the lines taken are no whole command yet; nil when none is open.
  private(set) var reason: Lexer.Incomplete?

  var isOpen: Bool { reason != nil }

  /// The lines as they were typed, for the history.
  private(set) var source = ""

  /// Takes one more line; `number` counts from 1 in its file.
  mutating func take(_ line: String, number: Int) -> Progress {
    if isOpen {
      source += "\n" + line
      lines += 1
    } else {
      source = line
      firstLine = number
      lines = 1
    }
    guard lines <= Self.mostLines else { return .tooLong }
    let lexer = Lexer(source)
    reason = lexer.incomplete
    return isOpen ? .needsMore : .complete(lexer, line: firstLine)
  }

  /// Forgets an open command, and tells what it lacked.
  mutating func drop() -> (reason: Lexer.Incomplete, line: Int)? {
    defer { reason = nil }
    guard let reason else { return nil }
    if case .quote(_, let line, _) = reason { return (reason, firstLine + line) }
    return (reason, firstLine)
  }
}
