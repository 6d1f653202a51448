/// Gathers what is written to a terminal, and knows where its cursor is then and how it draws.
///
/// The cursor is moved relatively, as nobody knows where a frame lies, and by what a vt100 has.
struct Pen {
  /// Gaps up to this many cells may be cheaper to rewrite than to leap over.
  private static let gap = 8
  /// As many newlines are no longer than a movement down.
  private static let newlines = 4

  private(set) var text = ""
  private let columns: Int
  /// Counted from the frame's first.
  private var row: Int
  private var column = 0
  /// False where terminals do not agree on the cursor's column.
  private var isSure = true
  private var wraps = true
  private var look = Look.plain

  /// - Parameters:
  ///   - columns: the window's width.
  ///   - row: where the cursor is, in the first column.
  init(columns: Int, row: Int = 0) {
    self.columns = columns
    self.row = row
  }

  /// Goes to the first column of a row that there is.
  mutating func go(toRow target: Int) {
    guard target != row else { return }
    let isDirect = column == 0 && isSure
    if target < row {
      text += Self.move(row - target, "A") + (isDirect ? "" : "\r")
    } else if target - row <= Self.newlines {
      text += String(repeating: "\n", count: target - row)
    } else {
      text += Self.move(target - row, "B") + (isDirect ? "" : "\r")
    }
    (row, column, isSure) = (target, 0, true)
  }

  /// Goes to where a cell of the row is to be written next, or to where the row is to end.
  mutating func go(toColumn target: Int, in painted: PaintedRow) {
    guard target != column || !isSure else { return }
    let next = target < painted.cells.count ? painted[target].look : look
    var leap = leap(to: target)
    if isSure, target > column, target - column <= Self.gap, target <= painted.cells.count,
      let bridge = bridge(over: painted.cells[column..<target]),
      bridge.text.utf8.count + bridge.look.change(to: next).utf8.count
        < leap.utf8.count + look.change(to: next).utf8.count
    {
      leap = bridge.text
      look = bridge.look
    }
    text += leap
    (column, isSure) = (target, true)
  }

  mutating func write(_ cells: some Sequence<PaintedRow.Cell>) {
    for cell in cells where cell.width > 0 {
      if !isSure {
        text += leap(to: column)
        isSure = true
      }
      if cell != .blank || look.isInverse { draw(like: cell.look) }
      text += cell.text
      column += cell.width
      // In the last column a cursor may stand behind its cell or on it.
      isSure = !cell.isDoubtful && column < columns
    }
  }

  /// Writes a row from a column on, to where it was cleared. What is drawn wider than it counts is
  /// covered by the next, or ends with the window.
  mutating func write(_ painted: PaintedRow, from first: Int = 0) {
    let cells = painted.cells.dropFirst(first)
    let mayOverflow = wraps && cells.contains(where: \.isDoubtful)
    if mayOverflow { wrap(false) }
    write(cells)
    if mayOverflow { wrap(true) }
  }

  /// Ends a row that is not followed by another yet.
  mutating func endRow() {
    if look.isInverse { draw(like: .plain) }
    text += "\n"
    (row, column, isSure) = (row + 1, 0, true)
  }

  mutating func clearLine() {
    if look.isInverse { draw(like: .plain) }
    text += "\u{1B}[K"
  }

  /// Clears the row and those below it.
  mutating func clearBelow() { text += "\u{1B}[J" }

  /// Whether what is written behind the last column goes on in the next row.
  mutating func wrap(_ isOn: Bool) {
    text += isOn ? "\u{1B}[?7h" : "\u{1B}[?7l"
    wraps = isOn
  }

  mutating func draw(like other: Look) {
    text += look.change(to: other)
    look = other
  }

  /// From the current column if it is sure, else from the first.
  private func leap(to target: Int) -> String {
    let leap = "\r" + Self.move(target, "C")
    return isSure && target > column ? Self.move(target - column, "C") : leap
  }

  /// What rewrites the cells on the way, and how it draws then.
  private func bridge(over cells: ArraySlice<PaintedRow.Cell>) -> Pen? {
    guard !cells.contains(where: \.isDoubtful) else { return nil }
    var bridge = self
    bridge.text = ""
    bridge.write(cells)
    return bridge
  }

  private static func move(_ count: Int, _ direction: String) -> String {
    count < 1 ? "" : "\u{1B}[" + (count == 1 ? "" : String(count)) + direction
  }
}
