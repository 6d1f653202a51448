/// A completer's answer.
public struct Completion: Sendable, Equatable {
  /// UTF-8 offset in the line where the replaced word begins; it ends at the cursor.
  public var start: Int
  /// The candidates in the order in which they are listed, no more than a window may show; none:
  /// the terminal beeps.
  public var candidates: [Candidate]
  /// How many more there are, which are counted and not made.
  public var missing: Int
  /// What all of them begin with, as it is typed, where that is more than the word so far; nil
  /// where nothing can be inserted before one is chosen.
  public var beginning: String?

  /// Makes an answer.
  public init(
    start: Int, candidates: [Candidate], missing: Int = 0, beginning: String? = nil
  ) {
    self.start = start
    self.candidates = candidates
    self.missing = missing
    self.beginning = beginning
  }
}
