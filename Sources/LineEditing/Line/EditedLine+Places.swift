extension EditedLine {
  /// Where the word before the cursor begins. Words are letters and digits, as Alt-keys of Emacs
  /// have them.
  var startOfWord: String.Index { Self.start(of: Self.isOfWord, in: before) }

  /// Where the run of anything but space before the cursor begins: Ctrl-W's word.
  var startOfBlackness: String.Index { Self.start(of: { !$0.isWhitespace }, in: before) }

  /// Where the word at or after the cursor ends.
  var endOfWord: String.Index {
    let word = after.drop { !Self.isOfWord($0) }
    return word.drop(while: Self.isOfWord).startIndex
  }

  /// Where the cursor's row begins; a pasted block has several.
  var startOfRow: String.Index {
    before.lastIndex(where: \.isNewline).map { text.index(after: $0) } ?? text.startIndex
  }

  /// Where the cursor's row ends: at its line break, or behind that when the cursor stands there.
  var endOfRow: String.Index {
    if let first = after.first, first.isNewline { return text.index(after: after.startIndex) }
    return after.firstIndex(where: \.isNewline) ?? text.endIndex
  }

  /// The line with the cursor at this place.
  func moved(to place: String.Index) -> EditedLine {
    EditedLine(text: text, cursor: text[..<place].utf8.count)
  }

  /// The line with the cursor in the row above, as far right as it was; nil in the first row.
  var movedUp: EditedLine? {
    let start = startOfRow
    guard start > text.startIndex else { return nil }
    let above = EditedLine(text: text, cursor: text[..<start].utf8.count - 1)
    return above.movedRight(by: text[start..<before.endIndex].count, from: above.startOfRow)
  }

  /// The line with the cursor in the row below; nil in the last row.
  var movedDown: EditedLine? {
    guard let end = after.firstIndex(where: \.isNewline) else { return nil }
    let column = text[startOfRow..<before.endIndex].count
    return movedRight(by: column, from: text.index(after: end))
  }

  private func movedRight(by columns: Int, from start: String.Index) -> EditedLine {
    let row = text[start...].prefix { !$0.isNewline }
    return moved(to: row.prefix(columns).endIndex)
  }

  private static func start(
    of isInside: (Character) -> Bool, in text: Substring
  ) -> String.Index {
    var rest = text
    while let last = rest.last, !isInside(last) { rest.removeLast() }
    while let last = rest.last, isInside(last) { rest.removeLast() }
    return rest.endIndex
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
