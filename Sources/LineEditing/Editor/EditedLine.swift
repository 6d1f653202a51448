import CEditLine

/// The line as it stands while it is edited.
struct EditedLine {
  var text: String
  /// UTF-8 offset.
  var cursor: Int

  init(of editor: OpaquePointer) {
    text = ""
    cursor = 0
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
}
