/// What kind of terminal a screen is: how much of what programs write it understands.
package enum TerminalKind: Sendable {
  case xterm
  /// Moves, clears and scrolls, but inserts and deletes nothing, and has one screen.
  case vt100
  /// Prints, and goes back and down; an escape sequence is shown as the text that it is.
  case dumb

  /// - Parameter name: as in `TERM`; a name that nobody knows is a dumb terminal.
  package init(name: String) {
    switch name {
    case "vt100": self = .vt100
    case _ where ["xterm", "screen", "tmux"].contains { name.hasPrefix($0) }: self = .xterm
    default: self = .dumb
    }
  }

  func understands(control final: Unicode.Scalar) -> Bool {
    self == .xterm || "ABCDHJKfghlmr".unicodeScalars.contains(final)
  }
}
