import CEditLine

extension LineEditor {
  /// Takes the text between the cursor and a place away and keeps it for Ctrl-Y.
  func cut(to end: (EditedLine) -> String.Index) -> KeyEffect {
    let line = EditedLine(of: handle)
    let place = end(line)
    let direction: KillRing.Direction = place < line.before.endIndex ? .backward : .forward
    let (rest, removed) = line.removing(upTo: place)
    guard !removed.isEmpty else { return .beep }
    killRing.keep(removed, direction, joining: keyCount == keyOfKill + 1)
    keyOfKill = keyCount
    return show(rest)
  }

  func move(to place: (EditedLine) -> String.Index) -> KeyEffect {
    let line = EditedLine(of: handle)
    return show(line.moved(to: place(line)))
  }

  /// Ctrl-Y.
  func yank() -> KeyEffect {
    guard let text = killRing.current else { return .beep }
    let line = EditedLine(of: handle).inserting(text)
    yanked = (text, line)
    return show(line)
  }

  /// Alt-Y, right after Ctrl-Y: what was kept before that, in its place.
  func yankOlder() -> KeyEffect {
    guard let (text, line) = yanked, line == EditedLine(of: handle) else { return .beep }
    killRing.turn()
    replaceLine(with: line.removing(text))
    return yank()
  }

  func undo() -> KeyEffect {
    undoStack.note(EditedLine(of: handle))
    return show(undoStack.undo())
  }

  /// Puts in text that was pasted, or a mark that belongs to the letter before it.
  func insert(_ text: String) -> KeyEffect {
    var text = text
    if let first = text.unicodeScalars.first, Composition.isMark(first),
      let letter = EditedLine(of: handle).before.last
    {
      el_deletestr(handle, CInt(letter.unicodeScalars.count))
      text = String(letter) + text
    }
    return el_insertstr(handle, Composition.composed(text)) == 0 ? .refresh : .beep
  }
}
