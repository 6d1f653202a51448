/// The states that a line went through, to go back to. What is typed in one go is one step a word.
struct UndoStack {
  private var past: [EditedLine] = []
  private var present: EditedLine
  private var isTyping = false

  /// Begins with the line as it is handed to the user.
  init(_ line: EditedLine = EditedLine("")) { present = line }

  /// Takes note of the line after a key.
  mutating func note(_ line: EditedLine) {
    guard line.text != present.text else {
      if line.cursor != present.cursor { isTyping = false }
      present = line
      return
    }
    let typed = Self.typed(from: present, to: line)
    let beginsWord = present.before.last?.isWhitespace == true && typed?.isWhitespace == false
    if typed == nil || !isTyping || beginsWord { past.append(present) }
    isTyping = typed != nil
    present = line
  }

  /// The line before the last step; nil at the beginning.
  mutating func undo() -> EditedLine? {
    guard let line = past.popLast() else { return nil }
    isTyping = false
    present = line
    return line
  }

  /// The one character by which a line became another; nil when more happened.
  private static func typed(from old: EditedLine, to new: EditedLine) -> Character? {
    guard let added = new.before.last, old.inserting(String(added)) == new else { return nil }
    return added
  }
}
