import FoundationEssentials

/// The lines entered so far, oldest first, each with a number that stays its own: a value that may
/// be handed to another thread.
public struct HistoryLog: Sendable, Equatable {
  /// The lines alone, which are gone through at each key.
  public private(set) var lines: [String]
  private var dates: [Date?]
  /// How many lines were left out at the old end, so that the numbers of the others stay.
  private var dropped = 0

  /// A log of entries, numbered from 1.
  public init(_ entries: [HistoryEntry] = []) {
    lines = entries.map(\.line)
    dates = entries.map(\.enteredAt)
  }

  /// The entries with their times, oldest first.
  public var entries: [HistoryEntry] { zip(lines, dates).map { HistoryEntry($0, at: $1) } }

  /// The entries' numbers, in the same order.
  public var numbers: Range<Int> { dropped + 1..<dropped + 1 + lines.count }

  /// The line of a number; nil when no entry has it.
  public func line(_ number: Int) -> String? {
    numbers.contains(number) ? lines[number - dropped - 1] : nil
  }

  /// Adds an entry, and leaves the oldest out where they would be more than `limit`. An entry that
  /// repeats the last one only takes its place in time.
  ///
  /// - Returns: whether the lines are others than before.
  mutating func add(_ entry: HistoryEntry, limit: Int) -> Bool {
    guard entry.line != lines.last else {
      dates[dates.count - 1] = entry.enteredAt
      return false
    }
    lines.append(entry.line)
    dates.append(entry.enteredAt)
    let excess = max(0, lines.count - limit)
    lines.removeFirst(excess)
    dates.removeFirst(excess)
    dropped += excess
    return true
  }
}
