import CEditLine

extension LineEditor {
  /// Tab: the next candidate of an open menu, else what the completer says.
  func complete() -> KeyEffect { turn { $0.goForward() } ?? completeAnew() }

  /// Shift-Tab: the candidate before.
  func completeBack() -> KeyEffect { turn { $0.goBack() } ?? completeAnew() }

  /// Ends the menu once the line is no longer what it put there: asked before each key.
  func endMenuIfLeft() {
    guard let menu, menu.line != EditedLine(of: handle) else { return }
    self.menu = nil
  }

  private func turn(_ move: (inout CompletionMenu) -> Void) -> KeyEffect? {
    endMenuIfLeft()
    guard var menu else { return nil }
    move(&menu)
    let isPut = replace(EditedLine(of: handle).typed(from: menu.start), with: menu.text)
    menu.line = EditedLine(of: handle)
    self.menu = isPut ? menu : nil
    return isPut ? .refresh : .beep
  }

  private func completeAnew() -> KeyEffect {
    let line = EditedLine(of: handle)
    guard let completion = completer?.completions(for: line.text, cursor: line.cursor) else {
      return .beep
    }
    let typed = line.typed(from: completion.start)
    switch completion.step(before: line.text[typed.endIndex...]) {
    case .nothing:
      return .beep
    case .list:
      menu = CompletionMenu(completion, typed: typed, in: line)
      return postpone(.list(completion, back: moveToEnd()))
    case .replace(let text):
      return replace(typed, with: text) ? .refresh : .beep
    }
  }

  /// Puts a text in the place of what stands before the cursor.
  private func replace(_ typed: Substring, with text: String) -> Bool {
    // libedit counts scalars, not bytes, and refuses to insert nothing.
    el_deletestr(handle, CInt(typed.unicodeScalars.count))
    return text.isEmpty || el_insertstr(handle, text) == 0
  }

  /// Prints candidates below the line, at most a window full with the line still in sight.
  func list(_ completion: Completion) {
    let size = WindowSize(of: descriptors.input) ?? .usual
    // libedit's last column stays free: a row as wide as the window wraps on some terminals.
    let table = CandidateTable(
      candidates: completion.candidates, columns: size.columns - 1, limit: max(1, size.rows - 2),
      dims: takesEscapes, missing: completion.missing)
    let rows = table.rows.map { $0 + "\n" }.joined()
    output("\n" + rows)
  }
}
