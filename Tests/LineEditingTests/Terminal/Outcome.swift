import TerminalModel

/// What a session left on the terminal.
struct Outcome: Sendable {
  var screen: Screen
  /// Everything the program wrote.
  var bytes: [UInt8] = []
  /// The same as text, as far as its characters are whole.
  var output = ""
  /// The steps that were not reached.
  var left: [Step]
}
