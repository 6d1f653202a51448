import LineEditing

extension String {
  /// The text in at most `cells` terminal cells; what was cut is marked by an ellipsis.
  func shortened(to cells: Int) -> String { Cells.shortened(self, to: cells) }

  /// The text in lines of at most `cells` terminal cells, broken between words where possible.
  func wrapped(to cells: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(whereSeparator: \.isWhitespace) {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if line.isEmpty || Cells.width(of: longer) <= cells {
        line = longer
      } else {
        lines.append(line.shortened(to: cells))
        line = String(word)
      }
    }
    return lines + [line.shortened(to: cells)]
  }

  /// The text with spaces added up to `cells` terminal cells, on the side away from `alignment`.
  func padded(to cells: Int, _ alignment: Column.Alignment) -> String {
    let gap = String(repeating: " ", count: max(0, cells - Cells.width(of: self)))
    return alignment == .left ? self + gap : gap + self
  }
}
