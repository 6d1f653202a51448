/// What is told at the right of the line while it is typed.
public struct Hint: Sendable, Equatable {
  /// What a hint is about.
  public enum Kind: Sendable, Equatable {
    /// What the command still takes: shown dimmed.
    case usage
    /// What is wrong with a word: shown in red, before Enter.
    case mistake
  }

  /// One line. It is shortened to the room there is, and left out where there is next to none.
  public var text: String
  /// How it is shown.
  public var kind: Kind

  /// Makes a hint.
  public init(_ text: String, kind: Kind = .usage) {
    self.text = text
    self.kind = kind
  }
}
