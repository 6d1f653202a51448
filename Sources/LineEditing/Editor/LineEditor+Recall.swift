import CEditLine

extension LineEditor {
  /// Up: the row above in a line of several, else the next older line that begins like this one.
  func goUp() -> KeyEffect {
    let line = EditedLine(of: handle)
    if let above = line.movedUp { return show(above) }
    if recall?.current.text != line.text {
      recall = HistoryRecall(from: line, entries: pastLines)
    }
    return show(recall?.older())
  }

  /// Down: the row below, else the next newer line.
  func goDown() -> KeyEffect {
    let line = EditedLine(of: handle)
    if let below = line.movedDown { return show(below) }
    return show(recall?.current.text == line.text ? recall?.newer() : nil)
  }

  /// Alt-. puts in the last word of the line entered before.
  func insertLastWord() -> KeyEffect {
    let words = pastLines.last?.split(whereSeparator: \.isWhitespace)
    guard let word = words?.last else { return .beep }
    return show(EditedLine(of: handle).inserting(word))
  }

  /// Shows another line; with none the terminal beeps.
  func show(_ line: EditedLine?) -> KeyEffect {
    guard let line else { return .beep }
    replaceLine(with: line)
    return .refresh
  }
}
