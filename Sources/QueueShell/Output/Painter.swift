/// Paints frames over each other in place, each with the bytes that turn the last one into it, so that
/// nothing flickers and the scrollback keeps what was before.
///
/// Between frames the cursor rests in the first column of the row below the last one. A frame has
/// fewer rows than the window; what is wider than the window is cut.
struct Painter {
  private let colour: Bool
  private let reflows: Bool
  private var lines: [StyledLine] = []
  private var rows: [PaintedRow] = []
  private var columns = 0
  private var isResized = false
  /// Whether the last frame is where the cursor is.
  private var isThere = false

  /// - Parameters:
  ///   - colour: whether a look is anything but plain.
  ///   - reflows: whether the terminal folds rows too long for a window that became narrower.
  init(colour: Bool, reflows: Bool = true) {
    self.colour = colour
    self.reflows = reflows
  }

  /// The bytes that paint `lines` over the last frame, in a terminal `columns` wide now.
  /// - Parameter above: lines that stay, in front of the frame, which moves down.
  mutating func frame(
    _ lines: [StyledLine], columns: Int, above: [StyledLine] = []
  ) -> String {
    let columns = max(1, columns)
    let isKnown = isThere && columns == self.columns && !isResized
    let new = lines.indices.map { index in
      isKnown && index < self.lines.count && lines[index] == self.lines[index]
        ? rows[index] : PaintedRow(lines[index], colour: colour).cut(to: columns)
    }
    let all = above.flatMap { PaintedRow($0, colour: colour).folded(to: columns) } + new
    defer {
      (self.lines, rows, self.columns) = (lines, new, columns)
      (isThere, isResized) = (true, false)
    }
    return isKnown ? changes(to: all) : afresh(all, columns)
  }

  /// Tells that the window had another size since the last frame, even if only for a moment: some
  /// terminals cut off what is then wider.
  mutating func resized() { isResized = true }

  /// Tells that nobody knows what is on the screen: the next frame begins where the cursor is.
  mutating func forget() { isThere = false }

  private func afresh(_ new: [PaintedRow], _ columns: Int) -> String {
    let former = isThere ? rows : []
    guard !former.isEmpty || !new.isEmpty else { return "" }
    // A narrower window has folded the rows that were wider than it.
    let height =
      reflows ? former.reduce(0) { $0 + $1.height(in: columns) } : former.count
    var pen = Pen(columns: columns, row: height)
    pen.go(toRow: 0)
    pen.clearBelow()
    append(new[...], with: &pen)
    return "\r" + pen.text
  }

  private func changes(to new: [PaintedRow]) -> String {
    var pen = Pen(columns: columns, row: rows.count)
    for (index, (old, new)) in zip(rows, new).enumerated() where old != new {
      pen.go(toRow: index)
      change(old, to: new, with: &pen)
    }
    // Puts cursor and look back wherever the writing led, as into a window that is narrower by now.
    let text = pen.text.isEmpty ? "" : "\u{1B}7" + pen.text + "\u{1B}8"
    pen = Pen(columns: columns, row: rows.count)
    if new.count < rows.count {
      pen.go(toRow: new.count)
      pen.clearBelow()
    }
    append(new.dropFirst(rows.count), with: &pen)
    return text + pen.text
  }

  private func append(_ rows: ArraySlice<PaintedRow>, with pen: inout Pen) {
    guard !rows.isEmpty else { return }
    // A window that is narrower by now: a row must take the cells that it is later thought to.
    if !reflows { pen.wrap(false) }
    for row in rows {
      pen.write(row)
      pen.endRow()
    }
    pen.draw(like: .plain)
    if !reflows { pen.wrap(true) }
  }

  private func change(_ old: PaintedRow, to new: PaintedRow, with pen: inout Pen) {
    for column in 0..<new.cells.count where old[column] != new[column] {
      if old[column].isDoubtful || new[column].isDoubtful {
        // Nobody knows which cells it covers or leaves.
        pen.go(toColumn: column, in: new)
        pen.clearLine()
        return pen.write(new, from: column)
      }
      // With its left half.
      guard new[column].width > 0 else { continue }
      pen.go(toColumn: column, in: new)
      pen.write(CollectionOfOne(new[column]))
    }
    guard old.cells.count > new.cells.count else { return }
    pen.go(toColumn: new.cells.count, in: new)
    pen.clearLine()
  }
}
