import CEditLine

/// Hints stand on the screen only while a key is waited for: they are erased before libedit gets the
/// key, which so never meets cells that it does not know of.
///
/// libedit's own right prompt would be drawn in pieces, of which only the first has the colour, and
/// it would stay in the scrollback behind each line entered.
extension LineEditor {
  /// The fewest cells that are worth a hint.
  private static let leastRoom = 6

  /// Shows what there is to say of the line behind its end. Candidates gone through say enough.
  func showHint(for line: EditedLine) {
    guard takesEscapes, menu == nil,
      let hint = hinter?.hint(for: line.text, cursor: line.cursor), !hint.text.isEmpty
    else { return }
    let size = windowSize ?? .usual
    let end = Cells.drawn(prompt.visible + line.text)
    // The last column stays free: a character there leaves the cursor in doubt.
    let gap = line.text.last == " " ? 1 : 2
    let room = size.columns - 1 - end - gap
    guard room >= Self.leastRoom, !line.text.contains(where: \.isNewline) else { return }
    let text = Cells.shortened(hint.text, to: room)
    let cursor = Cells.drawn(prompt.visible + line.before)
    output(
      "\r\u{1B}[\(end + gap)C" + style(of: hint.kind) + text + "\u{1B}[0m\r\u{1B}[\(cursor)C")
    shownHint = (end, cursor)
  }

  /// Takes the hint away, so that what libedit draws is all there is.
  func eraseHint() {
    guard let (end, cursor) = shownHint else { return }
    shownHint = nil
    output("\r\u{1B}[\(end)C\u{1B}[K\r\u{1B}[\(cursor)C")
  }

  private func style(of kind: Hint.Kind) -> String {
    switch kind {
    case .usage: "\u{1B}[2m"
    case .mistake: usesColour ? "\u{1B}[31m" : "\u{1B}[1m"
    }
  }

  func output(_ text: String) { TerminalOutput(descriptor: descriptors.output).write(text) }
}
