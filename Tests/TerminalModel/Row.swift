/// A row of cells.
struct Row: Sendable, Equatable {
  var cells: [Cell]
  /// Whether its text goes on in the next row because it came to the end of this one.
  var goesOn = false
  /// Whether its last cell is left out because a wide character did not fit there.
  var isPadded = false

  /// What of it is written, when its text goes on in the next row.
  var whole: ArraySlice<Cell> { isPadded ? cells.dropLast() : cells[...] }

  init(columns: Int) { cells = Array(repeating: .blank, count: columns) }

  init(cells: some Sequence<Cell>, columns: Int) {
    self.cells = Array(cells.prefix(columns))
    self.cells += Array(repeating: .blank, count: columns - self.cells.count)
    mend(columns)
  }

  var text: String { Screen.trimmed(cells.lazy.map(\.text).joined()) }

  /// Writes a character, over what is there.
  mutating func put(_ cell: Cell, at column: Int) {
    split(column)
    split(column + cell.width)
    if column + cell.width == cells.count { isPadded = false }
    cells[column] = cell
    for right in column + 1..<column + max(1, cell.width) {
      cells[right] = Cell(text: "", width: 0, style: cell.style)
    }
  }

  mutating func clear(_ range: Range<Int>) {
    split(range.lowerBound)
    split(range.upperBound)
    for column in range { cells[column] = .blank }
    if range.upperBound == cells.count { (goesOn, isPadded) = (false, false) }
  }

  mutating func insert(_ count: Int, at column: Int) {
    let columns = cells.count
    split(column)
    cells.insert(
      contentsOf: Array(repeating: .blank, count: min(count, columns - column)), at: column)
    split(columns)
    cells.removeLast(cells.count - columns)
  }

  mutating func delete(_ count: Int, at column: Int) {
    let end = min(cells.count, column + count)
    split(column)
    split(end)
    cells.removeSubrange(column..<end)
    cells += Array(repeating: .blank, count: end - column)
  }

  /// Leaves a wide character that lies across the left edge of a column in no half.
  private mutating func split(_ column: Int) {
    guard column > 0, column < cells.count, cells[column].width == 0 else { return }
    (cells[column - 1], cells[column]) = (.blank, .blank)
  }

  /// A wide character of which only the left half is left goes.
  private mutating func mend(_ columns: Int) {
    if cells.last?.width == 2 { cells[columns - 1] = .blank }
  }
}
