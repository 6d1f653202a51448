import CEditLine

/// The line as it stands while it is edited.
struct EditedLine: Equatable {
  var text: String
  /// UTF-8 offset.
  var cursor: Int

  init(text: String, cursor: Int) {
    self.text = text
    self.cursor = cursor
  }

  /// A line with the cursor at its end.
  init(_ text: String) { self.init(text: text, cursor: text.utf8.count) }

  init(of editor: OpaquePointer) {
    self.init("")
    guard let info = el_line(editor)?.pointee,
      let buffer = info.buffer, let position = info.cursor, let end = info.lastchar
    else { return }
    text = String(
      decoding: UnsafeRawBufferPointer(start: buffer, count: end - buffer), as: UTF8.self)
    cursor = position - buffer
  }

  /// The text from a UTF-8 offset to the cursor. An offset out of range is brought into it, and
  /// one inside a scalar moved back to its start.
  func typed(from start: Int) -> Substring {
    let utf8 = text.utf8
    let end = utf8.index(utf8.startIndex, offsetBy: min(cursor, utf8.count))
    let begin = utf8.index(utf8.startIndex, offsetBy: min(max(start, 0), cursor, utf8.count))
    return text[begin..<end]
  }

  var before: Substring { typed(from: 0) }
  var after: Substring { text[before.endIndex...] }

  /// The line without the text from here to the cursor, or from the cursor to here.
  func removing(upTo other: String.Index) -> (line: EditedLine, removed: String) {
    let here = before.endIndex
    let range = min(here, other)..<max(here, other)
    var rest = text
    rest.removeSubrange(range)
    return (
      EditedLine(text: rest, cursor: text[..<range.lowerBound].utf8.count), String(text[range])
    )
  }

  /// The line without so much of the text before the cursor.
  func removing(_ added: String) -> EditedLine {
    removing(upTo: text.utf8.index(before.endIndex, offsetBy: -added.utf8.count)).line
  }

  /// The line with text put in at the cursor, which then stands behind it.
  func inserting(_ added: some StringProtocol) -> EditedLine {
    EditedLine(
      text: "\(before)\(added)\(after)", cursor: before.utf8.count + added.utf8.count)
  }
}
