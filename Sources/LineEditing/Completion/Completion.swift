/// A completer's answer.
public struct Completion: Sendable, Equatable {
  /// UTF-8 offset in the line where the replaced word begins; it ends at the cursor.
  public var start: Int
  /// The candidates in the order in which they are listed; none: the terminal beeps.
  public var candidates: [Candidate]

  /// Makes an answer.
  public init(start: Int, candidates: [Candidate]) {
    self.start = start
    self.candidates = candidates
  }
}
