import LineEditing

@testable import QueueShell
@testable import TerminalModel

/// A terminal on which frames are painted below some lines of a shell.
struct PaintedScreen {
  private(set) var screen: Screen
  /// What stands above the frame, from the first line ever written.
  private(set) var above: [String]
  private let colour: Bool

  init(_ screen: Screen, above: [String], colour: Bool) {
    (self.screen, self.above, self.colour) = (screen, above, colour)
    show(above.map { $0 + "\n" }.joined())
  }

  mutating func show(_ bytes: String) { screen.feed(bytes.replacing("\n", with: "\r\n")) }

  mutating func show(_ bytes: String, above lines: [StyledLine]) {
    show(bytes)
    above += lines.map { Screen.trimmed($0.text) }
  }

  mutating func resize(columns: Int, rows: Int) { screen.resize(columns: columns, rows: rows) }

  /// What is wrong on the screen; nil: it shows the frame, and the cursor is in the row below it.
  func fault(showing lines: [StyledLine]) -> String? {
    let top = screen.row - lines.count
    guard screen.column == 0, top >= 0 else { return "the cursor is at \(screen.row)" }
    guard screen.notUnderstood.isEmpty else { return "not understood: \(screen.notUnderstood)" }
    guard screen.style == .plain, screen.wraps else { return "it is not left as it was" }
    for (index, line) in lines.enumerated() {
      let expected = cells(of: line)
      let found = screen.grid[top + index].cells.map(Self.seen)
      if found != expected { return "row \(index) is \(screen.grid[top + index].text)" }
    }
    if screen.lines.count > screen.row { return "something is below" }
    return nil
  }

  /// All lines above the frame, those that were scrolled away too.
  func linesAbove(_ lines: [StyledLine]) -> [String] {
    screen.scrollback + visibleLinesAbove(lines)
  }

  func visibleLinesAbove(_ lines: [StyledLine]) -> [String] {
    screen.grid.prefix(max(0, screen.row - lines.count)).map(\.text)
  }

  /// What one line is on a screen of its own, as much of it as fits.
  private func cells(of line: StyledLine) -> [TerminalModel.Cell] {
    var alone = Screen(columns: screen.columns, rows: 1)
    var width = 0
    for span in line.spans {
      var codes = [0]
      if colour {
        codes += [span.tone.code, span.isStrong ? 1 : nil, span.isInverse ? 7 : nil].compactMap {
          $0
        }
      }
      alone.feed("\u{1B}[" + codes.map(String.init).joined(separator: ";") + "m")
      for character in span.text {
        width += Cells.width(of: character)
        guard width <= screen.columns else { break }
        alone.feed(String(character))
      }
    }
    return alone.grid[0].cells.map(Self.seen)
  }

  /// A space looks like any other, even if a mark stands on it.
  private static func seen(_ cell: TerminalModel.Cell) -> TerminalModel.Cell {
    var cell = cell
    if cell.text.unicodeScalars.first == " ", !cell.style.isReversed { cell.style = .plain }
    return cell
  }
}
