extension Screen {
  /// The rows as they are seen, without spaces at their ends, down to the last one with text.
  package var lines: [String] {
    let texts = grid.map(\.text)
    return Array(texts.prefix((texts.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }

  /// The same as one text.
  package var text: String { lines.joined(separator: "\n") }

  /// Like ``text``, but a line that took several rows is one again.
  package var unwrapped: String {
    var text = ""
    for line in grid {
      text += line.goesOn ? line.whole.map(\.text).joined() : line.text + "\n"
    }
    while text.last == "\n" { text.removeLast() }
    return text
  }

  /// Everything that was ever on the screen and is not overwritten.
  package var history: String { (scrollback + [text]).joined(separator: "\n") }

  /// The row of the cursor up to it, with its trailing space.
  package var lineAtCursor: String {
    grid[row].cells.prefix(isAtEnd ? columns : column).lazy.map(\.text).joined()
  }

  /// Whether the alternate screen is shown, as pagers and editors do.
  package var isAlternate: Bool { main != nil }

  /// How a text on the screen is drawn; nil where it is not on it within one row, or not all drawn
  /// alike. Of several the lowest is meant.
  package func style(of text: String) -> Style? {
    for line in grid.reversed() {
      for start in line.cells.indices.reversed() {
        guard let cells = Self.cells(of: text, in: line.cells[start...]) else { continue }
        let styles = cells.filter { $0.width > 0 }.map(\.style)
        return styles.allSatisfy { $0 == styles.first } ? styles.first : nil
      }
    }
    return nil
  }

  /// The texts that are drawn so, each as long as it lies in one row, from above.
  package func texts(where isMeant: (Style) -> Bool) -> [String] {
    grid.flatMap { line in
      line.cells.split { !isMeant($0.style) }.map { $0.map(\.text).joined() }
    }
  }

  private static func cells(of text: String, in cells: ArraySlice<Cell>) -> ArraySlice<Cell>? {
    guard cells.first?.width != 0 else { return nil }
    var rest = text[...]
    var end = cells.startIndex
    while !rest.isEmpty, end < cells.endIndex, rest.hasPrefix(cells[end].text) {
      rest.removeFirst(cells[end].text.count)
      end += 1
    }
    return rest.isEmpty ? cells[..<end] : nil
  }

  /// A row without spaces at its end.
  package static func trimmed(_ row: String) -> String {
    var row = row[...]
    while row.last == " " { row.removeLast() }
    return String(row)
  }
}
