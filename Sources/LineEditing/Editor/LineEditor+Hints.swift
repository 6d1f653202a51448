import CEditLine

/// Hints stand on the screen only while a key is waited for: they are erased before libedit gets the
/// key, which so never meets cells that it does not know of.
///
/// libedit's own right prompt would be drawn in pieces, of which only the first has the colour, and
/// it would stay in the scrollback behind each line entered.
extension LineEditor {
  /// Shows what there is to say of the line behind its end. Candidates gone through say enough.
  func showHint(for line: EditedLine) {
    guard takesEscapes, menu == nil, !line.text.contains(where: \.isNewline),
      let hint = hinter?.hint(for: line.text, cursor: line.cursor), !hint.text.isEmpty,
      let shown = ShownHint(
        hint, of: line, after: prompt.visible, in: windowSize ?? .usual)
    else { return }
    output(shown.painting(style(of: hint.kind) + shown.text + "\u{1B}[0m"))
    shownHint = shown
  }

  /// Takes the hint away, so that what libedit draws is all there is.
  func eraseHint() {
    guard let shown = shownHint else { return }
    shownHint = nil
    output(shown.painting("\u{1B}[K"))
  }

  private func style(of kind: Hint.Kind) -> String {
    switch kind {
    case .usage: "\u{1B}[2m"
    case .mistake: usesColour ? "\u{1B}[31m" : "\u{1B}[1m"
    }
  }

  func output(_ text: String) { TerminalOutput(descriptor: descriptors.output).write(text) }
}
