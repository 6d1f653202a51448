import LineEditing

/// Widths beyond ASCII hold only in a UTF-8 locale, which the program adopts at its start.
enum WideText {
  private static let adopted: Void = TerminalLocale.adopt()

  /// Called by each suite that measures such text.
  static func prepare() { adopted }
}
