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

  /// Alt-. puts in the last word of the line entered before; once more, that of the one before it.
  func insertLastWord() -> KeyEffect {
    var line = EditedLine(of: handle)
    var lines = pastLines[...]
    if let (word, shown, place) = insertedWord, shown == line {
      (line, lines) = (line.removing(word), lines[..<place])
    }
    let words = lines.map { $0.split(whereSeparator: \.isWhitespace).last.map(String.init) }
    guard let place = words.lastIndex(where: { $0 != nil }), let word = words[place] else {
      return .beep
    }
    let longer = line.inserting(word)
    insertedWord = (word, longer, place)
    return show(longer)
  }

  /// Shows another line; with none the terminal beeps.
  func show(_ line: EditedLine?) -> KeyEffect {
    guard let line else { return .beep }
    replaceLine(with: line)
    return .refresh
  }
}
