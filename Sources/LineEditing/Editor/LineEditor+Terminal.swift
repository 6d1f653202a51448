import CEditLine
import Glibc

extension LineEditor {
  /// Gives the terminal to something else, as a program that does not edit has it, and takes it
  /// back.
  ///
  /// For Ctrl-Z that is a stop of the whole group, as the terminal would: in `program | tee log` a
  /// shell waits for both.
  func leave(_ body: () -> Void) {
    output("\n")
    announcePastes(false)
    cel_set_int(handle, EL_PREP_TERM, 0)
    body()
    cel_set_int(handle, EL_PREP_TERM, 1)
    announcePastes(true)
    el_resize(handle)
    windowSize = WindowSize(of: descriptors.input)
    beginRow()
  }

  /// Goes to the beginning of an empty row: libedit takes for granted that it draws there, but keys
  /// typed ahead or another program may have left the cursor anywhere.
  ///
  /// As many spaces as the row has cells but one stay in it from its beginning only.
  func beginRow() {
    guard takesEscapes else { return }
    let cells = (windowSize ?? .usual).columns - 1
    output(String(repeating: " ", count: cells) + "\r\u{1B}[K")
  }

  /// Whether somebody else has put the terminal into its usual mode: a shell does after it saw the
  /// program stopped (SIGSTOP from elsewhere), and `fg` does not always put it back.
  var isTerminalLost: Bool {
    TerminalState(of: descriptors.input)?.isLineByLine == true
  }

  func takeTerminalBack() -> KeyEffect {
    // libedit does nothing for a mode that it thinks it is in.
    cel_set_int(handle, EL_PREP_TERM, 0)
    cel_set_int(handle, EL_PREP_TERM, 1)
    announcePastes(true)
    windowSize = WindowSize(of: descriptors.input)
    el_resize(handle)
    beginRow()
    return drawBelow(back: 0)
  }

  /// Prints messages in the place of the line, and the line below them.
  func printMessages(_ text: String, back: Int) -> KeyEffect {
    guard takesEscapes else {
      output("\n" + text)
      return drawBelow(back: back)
    }
    clearRows()
    output(text)
    return drawBelow(back: back)
  }

  /// Lets the user's own editor have the line; the line comes back to be looked at before it runs.
  func compose(back: Int) -> KeyEffect {
    let line = EditedLine(of: handle)
    var written: String?
    leave { written = compose?(line.text) }
    guard let written, written != line.text else { return drawBelow(back: back) }
    replaceLine(with: EditedLine(BracketedPaste.fitted(written)))
    return drawBelow(back: 0)
  }
}
