import CEditLine
import Glibc

extension LineEditor {
  /// Leaves an errand for the private key, after libedit has drawn the line and moved the cursor.
  func postpone(_ errand: Errand) -> KeyEffect {
    self.errand = errand
    el_push(handle, Self.privateKey)
    return .refresh
  }

  /// The private key. Typed by hand it finds nothing to do.
  func runErrand() -> KeyEffect {
    let errand = errand
    self.errand = nil
    switch errand {
    case nil:
      return .beep
    case .insert(let text):
      if historySearch != nil { _ = search(.accept) }
      return insert(text)
    case .list(let completion, let back):
      list(completion)
      return drawBelow(back: back)
    case .suspend(let back):
      leave { kill(0, SIGTSTP) }
      return drawBelow(back: back)
    case .compose(let back):
      return compose(back: back)
    case .print(let text, let back):
      return printMessages(text, back: back)
    case .resize(let former):
      el_resize(handle)
      guard takesEscapes else { return .redraw }
      clearRows(drawnIn: former)
      return drawBelow(back: 0)
    case .resume:
      return takeTerminalBack()
    case .search(let action):
      return search(action)
    }
  }

  /// Clears the line's rows, and puts the cursor where the first of them was.
  ///
  /// After a resize some terminals wrap the line anew, some do not. The lesser of the two heights
  /// never reaches above the prompt; where the window got narrower, a piece of the line may stay
  /// above it.
  func clearRows(drawnIn former: WindowSize? = nil) {
    let text = prompt.visible + EditedLine(of: handle).before
    let size = windowSize ?? .usual
    let sizes = [former ?? size, size]
    let height = sizes.map { RowCount.rows(of: text, columns: $0.columns) }.min() ?? 0
    let up = height > 0 ? "\u{1B}[\(height)A" : ""
    output("\r\(up)\u{1B}[J")
  }

  /// Moves the cursor to the end of the line; how many scalars that was.
  @discardableResult
  func moveToEnd() -> Int {
    let cursor = el_cursor(handle, 0)
    return Int(el_cursor(handle, CInt.max / 2) - cursor)
  }

  /// Draws prompt and line on the row where the cursor is now, with the cursor back where it was
  /// in the line.
  func drawBelow(back: Int) -> KeyEffect {
    el_cursor(handle, -CInt(back))
    cel_draw(handle)
    return .none
  }

  /// Puts another line in the place of this one.
  func replaceLine(with line: EditedLine) {
    moveToEnd()
    let length = EditedLine(of: handle).text.unicodeScalars.count
    if line.text.isEmpty {
      el_deletestr(handle, CInt(length))
    } else {
      el_replacestr(handle, line.text)
    }
    moveToEnd()
    el_cursor(handle, -CInt(line.after.unicodeScalars.count))
  }
}
