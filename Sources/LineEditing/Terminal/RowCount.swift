/// Where text ends on a screen that wraps it.
enum RowCount {
  /// The rows between a text's first cell and the cell after its last one.
  static func rows(of text: String, columns: Int) -> Int { end(of: text, columns: columns).row }

  /// The cell after a text's last one, counted from its first.
  static func end(of text: String, columns: Int) -> (row: Int, column: Int) {
    var (row, column) = (0, 0)
    for scalar in text.unicodeScalars {
      let width = Cells.drawn(scalar)
      if scalar == "\n" || column + width > columns { (row, column) = (row + 1, 0) }
      column += width
      // libedit moves on to the next row as soon as one is full.
      if column == columns { (row, column) = (row + 1, 0) }
    }
    return (row, column)
  }
}
