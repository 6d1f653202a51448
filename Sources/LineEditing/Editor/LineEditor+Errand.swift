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
    defer { errand = nil }
    switch errand {
    case nil:
      return .beep
    case .insert(let text):
      return el_insertstr(handle, text) == 0 ? .refresh : .beep
    case .list(let candidates, let back):
      list(candidates)
      return drawBelow(back: back)
    case .suspend(let back):
      stop()
      return drawBelow(back: back)
    case .resize(let former):
      el_resize(handle)
      guard takesEscapes else { return .redraw }
      clearRows(drawnIn: former)
      return drawBelow(back: 0)
    }
  }

  /// Clears the line's rows after the window was resized.
  ///
  /// Some terminals wrap the line anew, some do not. The lesser of the two heights never reaches
  /// above the prompt; where the window got narrower, a piece of the line may stay above it.
  private func clearRows(drawnIn former: WindowSize) {
    let line = EditedLine(of: handle)
    let text = prompt.visible + line.typed(from: 0)
    let sizes = [former, windowSize ?? former]
    let height = sizes.map { RowCount.rows(of: text, columns: $0.columns) }.min() ?? 0
    let up = height > 0 ? "\u{1B}[\(height)A" : ""
    TerminalOutput(descriptor: descriptors.output).write("\r\(up)\u{1B}[J")
  }

  /// Moves the cursor to the end of the line; how many scalars that was.
  func moveToEnd() -> Int {
    let cursor = el_cursor(handle, 0)
    return Int(el_cursor(handle, CInt.max / 2) - cursor)
  }

  /// Draws prompt and line on the row where the cursor is now, with the cursor back where it was
  /// in the line.
  private func drawBelow(back: Int) -> KeyEffect {
    el_cursor(handle, -CInt(back))
    cel_draw(handle)
    return .none
  }

  /// Stops as Ctrl-Z does at a program that does not edit, until `fg`.
  private func stop() {
    TerminalOutput(descriptor: descriptors.output).write("\n")
    announcePastes(false)
    cel_set_int(handle, EL_PREP_TERM, 0)
    // The group, as the terminal would: in `program | tee log` a shell waits for both to stop.
    kill(0, SIGTSTP)
    cel_set_int(handle, EL_PREP_TERM, 1)
    announcePastes(true)
    el_resize(handle)
    windowSize = WindowSize(of: descriptors.input)
  }
}
