/// What a terminal shows: as much of a VT100 as the program and its line editor write.
struct Screen {
  private(set) var columns: Int
  private(set) var rows: Int
  private var cells: [[Character]]
  private var row = 0
  private var column = 0
  private var sequence: [Character]?
  /// Lines that left at the top.
  private(set) var scrollback: [String] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows as they are seen, without trailing space; empty ones at the end left out.
  var text: String {
    var lines = cells.map(Self.trimmed)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Everything that was ever on the screen and is not overwritten.
  var history: String { (scrollback + [text]).joined(separator: "\n") }

  /// The row of the cursor up to it, with its trailing space.
  var lineAtCursor: String { String(cells[row].prefix(column)) }

  mutating func feed(_ text: String) {
    for character in text {
      if sequence != nil {
        continueSequence(character)
      } else {
        switch character {
        case "\u{1B}": sequence = []
        case "\r": column = 0
        case "\n": newLine()
        case "\r\n":
          column = 0
          newLine()
        case "\u{8}": column = max(0, column - 1)
        case "\t": column = min(columns - 1, (column / 8 + 1) * 8)
        case "\u{7}", "\u{0}", "\u{E}", "\u{F}": break
        default: put(character)
        }
      }
    }
  }

  private mutating func put(_ character: Character) {
    if column >= columns {
      column = 0
      newLine()
    }
    cells[row][column] = character
    column += 1
  }

  private mutating func newLine() {
    row += 1
    guard row == rows else { return }
    row = rows - 1
    scrollback.append(Self.trimmed(cells.removeFirst()))
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func continueSequence(_ character: Character) {
    sequence?.append(character)
    guard let whole = sequence else { return }
    guard whole.first == "[" else {
      sequence = nil
      return
    }
    guard whole.count > 1, let last = whole.last, last.isLetter || last == "@" || last == "~" else {
      return
    }
    sequence = nil
    perform(last, String(whole.dropFirst().dropLast()))
  }

  private mutating func perform(_ command: Character, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first ?? nil
    let count = max(1, first ?? 1)
    switch command {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns - 1, count - 1)
    case "H":
      row = min(rows - 1, count - 1)
      column = min(columns - 1, max(1, (numbers.count > 1 ? numbers[1] : nil) ?? 1) - 1)
    case "K": clearLine(first ?? 0)
    case "J": clearScreen(first ?? 0)
    case "P":
      let end = min(columns, column + count)
      cells[row].removeSubrange(column..<end)
      cells[row] += Array(repeating: " ", count: end - column)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row].removeLast(cells[row].count - columns)
    default: break
    }
  }

  private mutating func clearLine(_ mode: Int) {
    let range = mode == 0 ? min(column, columns)..<columns : 0..<(mode == 1 ? column + 1 : columns)
    for index in range { cells[row][index] = " " }
  }

  private mutating func clearScreen(_ mode: Int) {
    clearLine(mode)
    let others = mode == 0 ? (row + 1)..<rows : 0..<(mode == 1 ? row : rows)
    for index in others { cells[index] = Array(repeating: " ", count: columns) }
  }

  private static func trimmed(_ line: [Character]) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
