/// How reading a line ended. Ctrl-C and the end of input are results, not errors.
public enum ReadResult: Sendable, Equatable {
  /// The line without its newline. A pasted block is one line with newlines inside.
  case line(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// Ctrl-D on an empty line, the end of a file or pipe, or a terminal that hung up.
  case endOfInput
}
