import LineEditing
struct Painter {
  let colour: Bool
  private var painted: [Int] = []
  init(colour: Bool) { self.colour = colour }
  mutating func frame(_ lines: [StyledLine], columns: Int, above: [StyledLine] = []) -> String {
    var text = ""
    let rows = painted.reduce(0) { $0 + max(1, ($1 + columns - 1) / max(1, columns)) }
    if rows > 0 { text += "\r\u{1B}[\(rows)A" }
    for line in above + lines { text += line.trimmed.text(colour: colour) + "\u{1B}[K\n" }
    text += "\u{1B}[J"
    painted = lines.map(\.width)
    return text
  }
  mutating func forget() { painted = [] }
}
