/// One way to complete a word.
public struct Candidate: Sendable, Equatable {
  /// What replaces the word, quoted where the line's syntax asks for it.
  public var text: String
  /// A few words for the list of candidates; may be empty.
  public var summary: String
  /// Whether the word is whole with it: a space follows when it is the only candidate.
  public var isFinal: Bool

  /// Makes a candidate.
  public init(text: String, summary: String = "", isFinal: Bool = true) {
    self.text = text
    self.summary = summary
    self.isFinal = isFinal
  }
}
