extension Screen {
  /// `ESC [ ? N h` and `ESC [ ? N l`.
  /// - Returns: whether all are known.
  mutating func setModes(_ modes: [Int?], _ final: Unicode.Scalar) -> Bool {
    guard final == "h" || final == "l" else { return false }
    // Not `allSatisfy`: those after an unknown one hold too.
    return modes.map { setMode($0 ?? 0, final == "h") }.allSatisfy { $0 }
  }

  private mutating func setMode(_ mode: Int, _ isOn: Bool) -> Bool {
    switch mode {
    case 7: wraps = isOn
    case 25: showsCursor = isOn
    case 47, 1047, 1049:
      // A terminal with one screen ignores it.
      guard kind == .xterm else { return false }
      if isOn { enterAlternate() } else { leaveAlternate() }
    case 2004: bracketsPastes = isOn
    // How keys are told, how smoothly it scrolls, how the cursor blinks: nothing that is seen.
    case 1, 3, 4, 5, 8, 12, 1034: break
    default: return false
    }
    return true
  }

  private mutating func enterAlternate() {
    guard main == nil else { return }
    main = (grid, Cursor(row: row, column: column, style: style))
    grid = Array(repeating: Row(columns: columns), count: rows)
  }

  private mutating func leaveAlternate() {
    guard let main else { return }
    self.main = nil
    grid = main.grid
    restore(main.cursor)
  }

  mutating func restore(_ cursor: Cursor) {
    style = cursor.style
    place(cursor.row, cursor.column)
  }
}
