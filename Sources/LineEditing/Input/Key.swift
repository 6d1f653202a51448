/// A key that is pressed while a command has the terminal.
public enum Key: Sendable, Hashable {
  case character(Character)
  /// Ctrl with a letter, which is in lower case.
  case control(Character)
  case enter, escape, tab, backspace
  case up, down, left, right, home, end, pageUp, pageDown
}
