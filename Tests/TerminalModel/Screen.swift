/// What a terminal shows when a program writes to it: cells with their characters and styles, the
/// cursor, and the lines that left at the top. It judges, too: what the program writes that such a
/// terminal does not understand is kept in ``notUnderstood``, and is to be empty.
package struct Screen: Sendable {
  package let kind: TerminalKind
  package internal(set) var columns: Int
  package internal(set) var rows: Int
  /// The cursor's place.
  package internal(set) var row = 0
  package internal(set) var column = 0
  /// Lines that left at the top.
  package internal(set) var scrollback: [String] = []
  package internal(set) var bells = 0
  /// What was to be told outside the window, the text of each.
  package internal(set) var notices: [String] = []
  package internal(set) var showsCursor = true
  /// Whether the program asked for pasted text in brackets.
  package internal(set) var bracketsPastes = false
  /// Controls and sequences that such a terminal does not know, each as it came, with `ESC`.
  package internal(set) var notUnderstood: [String] = []

  var grid: [Row]
  /// The cursor stands in the last column, which is written: the next character begins a new row, or
  /// takes its place where nothing ``wraps``.
  var isAtEnd = false
  var style = Style.plain
  var wraps = true
  var inserts = false
  /// The rows that scroll.
  var region: Range<Int>
  var saved = Cursor()
  /// The main screen while the alternate one is shown.
  var main: (grid: [Row], cursor: Cursor)?
  var sequence = SequenceState.none
  /// Whether rows that belong together are wrapped anew when the width changes.
  let reflows: Bool
  private var decoder = ScalarDecoder()

  struct Cursor {
    var row = 0
    var column = 0
    var style = Style.plain
  }

  package init(columns: Int, rows: Int, kind: TerminalKind = .xterm, reflows: Bool = false) {
    (self.columns, self.rows) = (columns, rows)
    (self.kind, self.reflows) = (kind, reflows)
    grid = Array(repeating: Row(columns: columns), count: rows)
    region = 0..<rows
  }

  /// Shows what a program writes; a character may come in pieces.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      for scalar in decoder.take(byte) {
        if scalar == nil { complain("a byte that is no UTF-8") }
        show(scalar ?? "\u{FFFD}")
      }
    }
  }

  package mutating func feed(_ text: String) { feed(text.utf8) }
}
