import LineEditing

/// Paints frames over each other: the cursor goes back up, each line is rewritten and its rest
/// cleared, so that nothing flickers and the scrollback keeps what was before.
struct Painter {
  /// Cells of each painted line.
  private var painted: [Int] = []

  /// The bytes that paint `lines` over the last frame, in a terminal `columns` wide now.
  mutating func frame(_ lines: [String], columns: Int) -> String {
    var text = ""
    // A narrower window has folded the lines that were wider than it.
    let rows = painted.reduce(0) { $0 + max(1, ($1 + columns - 1) / max(1, columns)) }
    if rows > 0 { text += "\r\u{1B}[\(rows)A" }
    for line in lines { text += line + "\u{1B}[K\n" }
    text += "\u{1B}[J"
    painted = lines.map { Cells.width(of: $0.withoutColours) }
    return text
  }
}
