/// Where a hint stands on the screen, seen from the cursor.
struct ShownHint: Equatable {
  /// The fewest cells that are worth a hint of what a command takes.
  private static let leastRoom = 6

  /// Rows below the cursor's.
  var down: Int
  /// The column of its first cell.
  var column: Int
  /// The cursor's own column.
  var cursor: Int
  /// What is shown of the text.
  var text: String

  /// Behind the line's end; a mistake that has no room there stands in the row below. Nil where there
  /// is no room at all.
  init?(_ hint: Hint, of line: EditedLine, after prompt: String, in size: WindowSize) {
    let here = RowCount.end(of: prompt + line.before, columns: size.columns)
    let end = RowCount.end(of: prompt + line.text, columns: size.columns)
    // In a line as high as the screen no row can be counted on.
    guard end.row + 2 < size.rows else { return nil }
    (down, cursor) = (end.row - here.row, here.column)
    column = end.column + (line.text.last == " " ? 1 : 2)
    // The last column stays free: a character there leaves the cursor in doubt.
    let room = size.columns - 1 - column
    let width = Cells.width(of: hint.text)
    if hint.kind == .mistake, width > room {
      (down, column) = (down + 1, 0)
      text = Cells.shortened(hint.text, to: size.columns - 1)
    } else {
      guard room >= min(width, Self.leastRoom) else { return nil }
      text = Cells.shortened(hint.text, to: room)
    }
  }

  /// The sequences that paint something in its place and bring the cursor back.
  func painting(_ what: String) -> String {
    // A row that is not there yet is made by a line feed only.
    let way = column == 0 && down > 0 ? Self.move("B", down - 1) + "\n" : Self.move("B", down)
    return way + "\r" + Self.move("C", column) + what + Self.move("A", down) + "\r"
      + Self.move("C", cursor)
  }

  private static func move(_ direction: Character, _ count: Int) -> String {
    count > 0 ? "\u{1B}[\(count)\(direction)" : ""
  }
}
