extension Screen {
  /// Gives the window another size. What does not fit the width is cut off, as xterm does, or goes
  /// on in the next row where the terminal ``reflows``.
  package mutating func resize(columns newColumns: Int, rows newRows: Int) {
    let place = (row: row, column: column)
    if reflows, newColumns != columns, !isAlternate {
      rewrap(columns: newColumns)
    } else {
      grid = grid.map { Row(cells: $0.cells, columns: newColumns) }
      (row, column) = place
    }
    columns = newColumns
    fit(newRows)
    if let hidden = main?.grid {
      let blank = Array(repeating: Row(columns: columns), count: newRows)
      let kept = hidden.map { Row(cells: $0.cells, columns: columns) } + blank
      main?.grid = Array(kept.prefix(newRows))
    }
    rows = newRows
    region = 0..<rows
    self.place(row, column)
  }

  /// Rows below the cursor give way first, then those at the top, which can be scrolled back to.
  private mutating func fit(_ newRows: Int) {
    while grid.count > newRows, grid.count > row + 1 { grid.removeLast() }
    while grid.count > newRows {
      let left = grid.removeFirst()
      if !isAlternate { scrollback.append(left.text) }
      row -= 1
    }
    while grid.count < newRows { grid.append(Row(columns: columns)) }
  }

  /// Wraps each line anew; the cursor stays at its character.
  private mutating func rewrap(columns newColumns: Int) {
    var new: [Row] = []
    var cursor = (row: 0, column: 0)
    var cells: [Cell] = []
    // Of the cursor, among the cells gathered.
    var offset: Int?
    for (index, line) in grid.enumerated() {
      if index == row { offset = cells.count + column + (isAtEnd ? 1 : 0) }
      cells += line.goesOn ? line.whole : line.cells.prefix(Self.length(of: line))
      guard !line.goesOn else { continue }
      if let at = offset { cursor = (new.count + at / newColumns, at % newColumns) }
      offset = nil
      new += Self.wrapped(cells, columns: newColumns)
      cells = []
    }
    grid = new
    while grid.count <= cursor.row { grid.append(Row(columns: newColumns)) }
    (row, column) = cursor
  }

  private static func length(of line: Row) -> Int {
    (line.cells.lastIndex { $0 != .blank } ?? -1) + 1
  }

  private static func wrapped(_ cells: [Cell], columns: Int) -> [Row] {
    var rows: [Row] = []
    var rest = cells[...]
    repeat {
      var count = min(columns, rest.count)
      let isSplit = count < rest.count && rest[rest.startIndex + count].width == 0
      if isSplit { count -= 1 }
      var row = Row(cells: rest.prefix(count), columns: columns)
      rest = rest.dropFirst(max(1, count))
      row.goesOn = !rest.isEmpty
      row.isPadded = isSplit
      rows.append(row)
    } while !rest.isEmpty
    return rows
  }
}
