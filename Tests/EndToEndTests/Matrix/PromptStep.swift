import TerminalModel

/// One step of a person at the prompt, and what must be seen after it.
struct PromptStep: Sendable {
  enum Act: Sendable {
    case type(String)
    /// What a terminal does with text from its clipboard, in brackets where it was asked for them.
    case paste(String)
    /// Makes the window so much larger.
    case grow(columns: Int, rows: Int)
  }

  /// What is done, for the message when it did not show.
  var name: String
  var act: Act
  /// All of the prompt's line up to the cursor, in as many rows as it takes; nil: anything.
  var line: String?
  /// What follows the cursor.
  var rest = ""
  /// What must be on the screen somewhere, without regard to the rows that it takes.
  var texts: [String] = []
  /// Anything else, such as styles: ``TerminalModel/Screen/style(of:)``.
  var also: @Sendable (Screen) -> Bool = { _ in true }
  /// Where it is taken.
  var kinds: [TerminalKind] = [.xterm, .vt100, .dumb]

  /// Terminals on which one can go back to a row above.
  static let full: [TerminalKind] = [.xterm, .vt100]

  func isSeen(on screen: Screen) -> Bool {
    (line.map { screen.shows(line: $0, rest: rest) } ?? true)
      && texts.allSatisfy(screen.showsSomewhere) && also(screen)
  }
}

extension Screen {
  /// Whether the cursor stands after a line that fills as many rows as it takes, with the rest
  /// after it: the same as if only that had ever been written.
  func shows(line: String, rest: String) -> Bool {
    var drawn = Screen(columns: columns, rows: rows, kind: kind)
    drawn.feed(line.replacing("\n", with: "\r\n"))
    let top = row - drawn.row
    guard top >= 0, drawn.lineAtCursor == lineAtCursor else { return false }
    drawn.feed(rest.replacing("\n", with: "\r\n"))
    // A hint may stand behind the line.
    let below = lines.dropFirst(top)
    return below.count >= drawn.lines.count
      && zip(below, drawn.lines).allSatisfy { $0 == $1 || $0.hasPrefix($1 + "  ") }
  }

  /// Whether a text is there, with or without a row's end within it.
  func showsSomewhere(_ text: String) -> Bool {
    let flat = { (text: String) in text.filter { $0 != "\n" && $0 != " " } }
    return flat(self.text).contains(flat(text))
  }
}
