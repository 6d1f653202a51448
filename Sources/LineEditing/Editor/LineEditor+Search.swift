import CEditLine

/// Ctrl-R and Ctrl-S. libedit's own search draws a second row and loses the first printable key that
/// is bound to a function of ours; here the prompt names what is searched for and the line shows
/// what was found, always in one row.
extension LineEditor {
  private static let mostOfQuery = 24
  /// The key that stands for a line break in the one row.
  private static let lineBreak = "⏎"
  /// Milliseconds in which the rest of a key like an arrow comes after its ESC.
  private static let sequencePatience: CInt = 50

  func beginSearch() -> KeyEffect {
    let line = EditedLine(of: handle)
    historySearch = HistorySearch(from: line, entries: pastLines)
    if !line.text.isEmpty, !line.text.contains(where: \.isNewline) {
      // What is typed already is what is searched for.
      historySearch?.type(line.text)
    }
    return showSearch()
  }

  func search(_ action: HistorySearch.Action) -> KeyEffect {
    guard var search = historySearch else { return .none }
    switch action {
    case .type(let scalar): search.type(String(scalar))
    case .deleteBackward: search.deleteBackward()
    case .older where search.query.isEmpty: search.type(lastQuery)
    case .older: search.older()
    case .newer: search.newer()
    case .accept: return endSearch(with: search.match.map { EditedLine($0) } ?? search.original)
    case .cancel: return endSearch(with: search.original)
    }
    historySearch = search
    return showSearch()
  }

  /// What a key means while searching. A key that is none of the search's takes the line found and
  /// then does what it always does.
  func searchAction(of byte: UInt8) -> HistorySearch.Action {
    let key = keys.scalar(beginning: byte)
    switch key {
    case "\u{12}": return .older
    case "\u{13}": return .newer
    case "\u{8}", "\u{7F}": return .deleteBackward
    case "\u{7}": return .cancel
    case "\u{3}":
      keys.putBack([byte])
      return .cancel
    case "\u{1B}":
      // Escape by itself only ends the search: libedit would wait for the rest of a sequence.
      if let next = keys.byte(within: Self.sequencePatience) { keys.putBack([byte, next]) }
      return .accept
    case _ where key.properties.generalCategory == .control:
      keys.putBack([byte])
      return .accept
    default: return .type(key)
    }
  }

  private func endSearch(with line: EditedLine) -> KeyEffect {
    if let query = historySearch?.query, !query.isEmpty { lastQuery = query }
    historySearch = nil
    setPrompt(promptOfLine)
    return show(line)
  }

  private func showSearch() -> KeyEffect {
    guard let search = historySearch else { return .none }
    // Its end is what is typed at.
    let isLong = search.query.count > Self.mostOfQuery
    let query = isLong ? "…" + search.query.suffix(Self.mostOfQuery - 1) : search.query
    setPrompt(search.isFailing ? "not found: \(query)> " : "search: \(query)> ")
    let room = (windowSize ?? .usual).columns - 1 - Cells.width(of: prompt.visible)
    let match = (search.match ?? "").split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).joined(separator: Self.lineBreak)
    return show(EditedLine(Cells.shortened(match, to: max(room, 1))))
  }
}
