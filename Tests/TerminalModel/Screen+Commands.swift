extension Screen {
  /// - Returns: whether it is known.
  mutating func escape(_ command: String) -> Bool {
    switch command {
    case "7": saved = Cursor(row: row, column: column, style: style)
    case "8": restore(saved)
    case "D": moveDown()
    case "E":
      column = 0
      moveDown()
    case "M": moveUp()
    case "c": self = Screen(columns: columns, rows: rows, kind: kind, reflows: reflows)
    // The keypad's mode, and plain ASCII for the character sets.
    case "=", ">", "(B", ")B", ")0": break
    default: return false
    }
    return true
  }

  /// - Returns: whether it is known.
  mutating func control(_ final: Unicode.Scalar, _ parameters: Parameters) -> Bool {
    guard parameters.isPlain else { return final == "p" }
    if parameters.isPrivate { return setModes(parameters.numbers, final) }
    if final == "m" { return style.take(parameters.numbers.map { $0 ?? 0 }).isEmpty }
    return move(final, parameters) || change(final, parameters)
  }

  private mutating func move(_ final: Unicode.Scalar, _ parameters: Parameters) -> Bool {
    let count = parameters.count()
    switch final {
    case "A": place(max(row - count, row < region.lowerBound ? 0 : region.lowerBound), column)
    case "B":
      let bottom = row < region.upperBound ? region.upperBound : rows
      place(min(row + count, bottom - 1), column)
    case "C": place(row, column + count)
    case "D": place(row, column - count)
    case "E": place(row + count, 0)
    case "F": place(row - count, 0)
    case "G": place(row, count - 1)
    case "d": place(count - 1, column)
    case "H", "f": place(count - 1, parameters.count(1) - 1)
    case "Z": place(row, max(0, (column - 1) / 8 * 8))
    case "r":
      let bottom = min(rows, parameters.value(1) ?? rows)
      guard count < bottom else { return false }
      region = count - 1..<bottom
      place(0, 0)
    default: return false
    }
    return true
  }

  private mutating func change(_ final: Unicode.Scalar, _ parameters: Parameters) -> Bool {
    let count = parameters.count()
    isAtEnd = false
    switch final {
    case "K": return clearLine(parameters.value() ?? 0)
    case "J": return clearScreen(parameters.value() ?? 0)
    case "P": grid[row].delete(count, at: column)
    case "@": grid[row].insert(count, at: column)
    case "X": grid[row].clear(column..<min(columns, column + count))
    case "L" where region.contains(row): scrollDown(row..<region.upperBound, by: count)
    case "M" where region.contains(row): scrollUp(row..<region.upperBound, by: count)
    case "S": scrollUp(region, by: count)
    case "T": scrollDown(region, by: count)
    case "h" where parameters.numbers == [4] && kind == .xterm: inserts = true
    case "l" where parameters.numbers == [4]: inserts = false
    // The title is put on a stack and taken off it.
    case "t" where [22, 23].contains(parameters.value()): break
    case "g": break
    default: return false
    }
    return true
  }

  private mutating func clearLine(_ mode: Int) -> Bool {
    switch mode {
    case 0: grid[row].clear(column..<columns)
    case 1: grid[row].clear(0..<column + 1)
    case 2: grid[row].clear(0..<columns)
    default: return false
    }
    return true
  }

  private mutating func clearScreen(_ mode: Int) -> Bool {
    if mode == 3 { scrollback = [] }
    guard mode != 3, clearLine(mode) else { return mode == 3 }
    let others = mode == 0 ? row + 1..<rows : 0..<(mode == 1 ? row : rows)
    for index in others { grid[index] = Row(columns: columns) }
    return true
  }
}
