/// Going through the history with Up and Down: only lines that begin like what was typed.
struct HistoryRecall {
  private let entries: [String]
  private let typed: EditedLine
  private var place: Int

  /// Begins at a line; what stands before the cursor is what entries have to begin with.
  init(from line: EditedLine, entries: [String]) {
    self.entries = entries
    typed = line
    place = entries.count
  }

  /// The line that is shown now.
  var current: EditedLine { place == entries.count ? typed : EditedLine(entries[place]) }

  /// The next older line; nil when there is none.
  mutating func older() -> EditedLine? { step(through: (0..<place).reversed()) }

  /// The next newer line, at last the typed one; nil when that is shown already.
  mutating func newer() -> EditedLine? {
    guard place < entries.count else { return nil }
    if let newer = step(through: (place + 1)..<entries.count) { return newer }
    place = entries.count
    return typed
  }

  private mutating func step(through places: some Sequence<Int>) -> EditedLine? {
    let shown = current.text
    let found = places.first { entries[$0].hasPrefix(typed.before) && entries[$0] != shown }
    guard let found else { return nil }
    place = found
    return current
  }
}
