import TerminalModel

extension Transcript {
  /// What a terminal shows of the results so far.
  func screen(columns: Int = 120, rows: Int = 50) -> Screen {
    var screen = Screen(columns: columns, rows: rows)
    screen.feed(output.replacing("\n", with: "\r\n"))
    return screen
  }
}
