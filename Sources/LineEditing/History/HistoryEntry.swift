public import FoundationEssentials

/// One line of history, and when it was entered.
public struct HistoryEntry: Sendable, Equatable {
  /// As it was typed, with its newlines.
  public var line: String
  /// nil for a line that was kept before times were.
  public var enteredAt: Date?

  /// Makes an entry.
  public init(_ line: String, at date: Date? = nil) {
    self.line = line
    enteredAt = date
  }
}
