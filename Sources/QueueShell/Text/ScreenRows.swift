import LineEditing

extension String {
  /// The rows that the text takes on a screen so wide, which wraps what is wider; counted no further
  /// than the limit.
  func rows(columns: Int, atMost limit: Int) -> Int {
    var count = 0
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      // What follows the last line break is a row only if there is something.
      if line.endIndex == endIndex, line.isEmpty { break }
      count += String(line).withoutColours.foldedRows(columns: max(1, columns))
      if count >= limit { return limit }
    }
    return count
  }

  /// The rows of one line.
  private func foldedRows(columns: Int) -> Int {
    var (rows, column) = (1, 0)
    for character in self {
      let width =
        character == "\t" ? min(8 - column % 8, columns - column) : Cells.width(of: character)
      if column + width > columns { (rows, column) = (rows + 1, 0) }
      column += width
    }
    return rows
  }

  /// The text without colour sequences, which take no cells.
  var withoutColours: String {
    guard utf8.contains(0x1B) else { return self }
    // By scalars: a combining mark after a colour's last letter would be one character with it.
    var bare = UnicodeScalarView()
    var isEscape = false
    for scalar in unicodeScalars {
      if scalar == "\u{1B}" {
        isEscape = true
      } else if isEscape {
        isEscape = scalar != "m"
      } else {
        bare.append(scalar)
      }
    }
    return String(bare)
  }
}
