import LineEditing

/// A terminal's screen as far as libedit's output for xterm, vt100 and dumb goes: what a person
/// would see, and where the cursor is.
struct Screen {
  private(set) var row = 0
  private(set) var column = 0
  private(set) var bells = 0
  private var cells: [[String]]
  private var columns: Int
  private var inserts = false
  private var pending: [Unicode.Scalar] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without spaces at their ends, down to the last one with text.
  var text: [String] {
    let rows = cells.map { Self.trimmed($0.joined()) }
    return Array(rows.reversed().drop { $0.isEmpty }.reversed())
  }

  /// A row without spaces at its end.
  static func trimmed(_ row: String) -> String {
    String(row.reversed().drop { $0 == " " }.reversed())
  }

  /// Keeps what fits, as a terminal that does not wrap lines anew.
  mutating func resize(columns new: Int, rows: Int) {
    cells = cells.prefix(rows).map { Array(($0 + Array(repeating: " ", count: new)).prefix(new)) }
    while cells.count < rows { cells.append(Array(repeating: " ", count: new)) }
    columns = new
    (row, column) = (min(row, rows - 1), min(column, new - 1))
  }

  mutating func show(_ scalar: Unicode.Scalar) {
    if !pending.isEmpty { return follow(scalar) }
    switch scalar {
    case "\u{1B}": pending = [scalar]
    case "\r": column = 0
    case "\n": down()
    case "\u{8}": column = max(0, min(column, columns - 1) - 1)
    case "\u{7}": bells += 1
    case "\0": break
    default: put(Character(scalar))
    }
  }

  private mutating func put(_ character: Character) {
    let width = Cells.width(of: character)
    if width == 0 { return }
    if column + width > columns {
      column = 0
      down()
    }
    let new = [String(character)] + Array(repeating: "", count: width - 1)
    if inserts {
      cells[row].insert(contentsOf: new, at: column)
      cells[row].removeLast(width)
    } else {
      cells[row].replaceSubrange(column..<column + width, with: new)
    }
    column += width
  }

  private mutating func down() {
    row += 1
    guard row == cells.count else { return }
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
    row -= 1
  }

  private mutating func follow(_ scalar: Unicode.Scalar) {
    pending.append(scalar)
    guard pending.count > 1, pending[1] == "[" else {
      // ESC ( B and the like take one more; the others, ESC = for one, end here.
      if pending.count > 2 || !"()".unicodeScalars.contains(scalar) { pending = [] }
      return
    }
    guard pending.count > 2, ("@"..."~").contains(scalar) else { return }
    let digits = String(String.UnicodeScalarView(pending[2..<pending.count - 1]))
    perform(scalar, Int(digits), isPrivate: digits.hasPrefix("?"))
    pending = []
  }

  private mutating func perform(_ final: Unicode.Scalar, _ number: Int?, isPrivate: Bool) {
    let count = number ?? 1
    let at = min(column, columns - 1)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(cells.count - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, at - count)
    case "G": column = count - 1
    case "H": (row, column) = (0, 0)
    case "J":
      clear(row, from: at)
      for below in cells.indices.dropFirst(row + 1) { clear(below, from: 0) }
    case "K": clear(row, from: at)
    case "P":
      cells[row].removeSubrange(at..<min(columns, at + count))
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: at)
      cells[row].removeLast(count)
    case "h" where !isPrivate && number == 4: inserts = true
    case "l" where !isPrivate && number == 4: inserts = false
    default: break
    }
  }

  private mutating func clear(_ row: Int, from column: Int) {
    for cell in column..<columns { cells[row][cell] = " " }
  }
}
