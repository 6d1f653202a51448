extension Screen {
  /// Moves the cursor, not beyond the edges.
  mutating func place(_ row: Int, _ column: Int) {
    self.row = min(max(0, row), rows - 1)
    self.column = min(max(0, column), columns - 1)
    isAtEnd = false
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    let width = CellWidth.of(scalar)
    guard width >= 0 else { return complain("U+" + String(scalar.value, radix: 16)) }
    guard width > 0 else { return join(scalar) }
    if isAtEnd || column + width > columns { beginNextRow() }
    // A screen of one column shows no wide character.
    guard column + width <= columns else { return }
    if inserts { grid[row].insert(width, at: column) }
    grid[row].put(Cell(text: String(scalar), width: width, style: style), at: column)
    if column + width < columns {
      column += width
    } else {
      column = columns - 1
      isAtEnd = true
    }
  }

  private mutating func beginNextRow() {
    guard wraps else { return place(row, columns - 1) }
    grid[row].goesOn = true
    grid[row].isPadded = !isAtEnd
    column = 0
    moveDown()
  }

  /// A mark is drawn over the character before it.
  private mutating func join(_ mark: Unicode.Scalar) {
    var before = isAtEnd ? column : column - 1
    if before > 0, grid[row].cells[before].width == 0 { before -= 1 }
    guard before >= 0 else { return }
    grid[row].cells[before].text.unicodeScalars.append(mark)
  }

  mutating func moveDown() {
    isAtEnd = false
    if row + 1 == region.upperBound {
      scrollUp(region, by: 1)
    } else if row + 1 < rows {
      row += 1
    }
  }

  mutating func moveUp() {
    isAtEnd = false
    if row == region.lowerBound {
      scrollDown(region, by: 1)
    } else if row > 0 {
      row -= 1
    }
  }

  mutating func scrollUp(_ rows: Range<Int>, by count: Int) {
    for _ in 0..<min(count, rows.count) {
      let left = grid.remove(at: rows.lowerBound)
      // Only what leaves at the very top of the main screen can be scrolled back to.
      if rows.lowerBound == 0, !isAlternate { scrollback.append(left.text) }
      grid.insert(Row(columns: columns), at: rows.upperBound - 1)
    }
  }

  mutating func scrollDown(_ rows: Range<Int>, by count: Int) {
    for _ in 0..<min(count, rows.count) {
      grid.remove(at: rows.upperBound - 1)
      grid.insert(Row(columns: columns), at: rows.lowerBound)
    }
  }
}
