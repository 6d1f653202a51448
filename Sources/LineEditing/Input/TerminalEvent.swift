/// What happens at the terminal while a command has it.
public enum TerminalEvent: Sendable, Equatable {
  case key(Key)
  /// The window has another size.
  case resized
  /// The process goes on after it was stopped: what is on the screen and where the cursor is, nobody
  /// knows.
  case resumed
}
