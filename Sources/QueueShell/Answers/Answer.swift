/// What a command answers: a value; `Renderer` makes it what the user's format asks for.
struct Answer: Sendable {
  enum Body: Sendable {
    case nothing
    /// Plain words on stdout, the same in every format but JSON.
    case text(String)
    case listing(Listing)
  }

  var body: Body = .nothing
  /// Hints and remarks, on stderr, silenced by `--quiet`.
  var notes: [String] = []
  /// What is missing from the answer, named on stderr always.
  var shortfalls: [ShellError] = []
  /// What the loop does next.
  var sequel: Sequel = .nextCommand

  static let none = Answer()
  static func text(_ text: String) -> Answer { Answer(body: .text(text)) }
  static func listing(_ listing: Listing) -> Answer { Answer(body: .listing(listing)) }
}

/// How the session goes on after a command.
enum Sequel: Sendable {
  case nextCommand
  /// Read the commands of this file first.
  case source(path: String)
  case leave
}
