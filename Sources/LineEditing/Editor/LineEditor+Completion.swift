import CEditLine

extension LineEditor {
  /// Tab.
  func complete() -> KeyEffect {
    let line = EditedLine(of: handle)
    guard let completion = completer?.completions(for: line.text, cursor: line.cursor) else {
      return .beep
    }
    let typed = line.typed(from: completion.start)
    switch completion.step(typed: typed, before: line.text[typed.endIndex...]) {
    case .nothing:
      return .beep
    case .list:
      return postpone(.list(completion.candidates, back: moveToEnd()))
    case .replace(let text):
      // libedit counts scalars, not bytes.
      el_deletestr(handle, CInt(typed.unicodeScalars.count))
      return el_insertstr(handle, text) == 0 ? .refresh : .beep
    }
  }

  /// Prints candidates below the line, at most a window full with the line still in sight.
  func list(_ candidates: [Candidate]) {
    let size = WindowSize(of: descriptors.input) ?? .usual
    // libedit's last column stays free: a row as wide as the window wraps on some terminals.
    let table = CandidateTable(
      candidates: candidates, columns: size.columns - 1, limit: max(1, size.rows - 2),
      dims: takesEscapes)
    let rows = table.rows.map { $0 + "\n" }.joined()
    TerminalOutput(descriptor: descriptors.output).write("\n" + rows)
  }
}
