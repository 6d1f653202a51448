import CEditLine

/// Widths in terminal cells, by the C library's `wcwidth`, which libedit counts with too, so that
/// prompts and tables agree. Beyond ASCII they hold once ``TerminalLocale/adopt()`` was called.
public enum Cells {
  /// The cells of a character: 2 for an emoji sequence or a flag, else those of its widest scalar;
  /// 0 for controls.
  public static func width(of character: Character) -> Int {
    if let ascii = character.asciiValue { return isPrintable(ascii) ? 1 : 0 }
    let scalars = character.unicodeScalars
    // wcwidth counts scalars: a family would be 6 wide, and a heart asked to be an emoji 1.
    if scalars.contains(where: { $0 == "\u{FE0F}" || $0 == "\u{200D}" }), scalars.count > 1 {
      return 2
    }
    if scalars.count(where: { (0x1F1E6...0x1F1FF).contains($0.value) }) == 2 { return 2 }
    return scalars.reduce(0) { max($0, Int(cel_cell_width($1.value))) }
  }

  /// The sum over the text's characters. Escape sequences are counted like any text.
  public static func width(of text: String) -> Int {
    var length = 0
    for byte in text.utf8 {
      guard isPrintable(byte) else { return text.reduce(0) { $0 + width(of: $1) } }
      length += 1
    }
    return length
  }

  /// The cells of a scalar as libedit draws it in a line: one by one, marks and joiners not at all.
  static func drawn(_ scalar: Unicode.Scalar) -> Int { max(0, Int(cel_cell_width(scalar.value))) }

  /// The cells of text as libedit draws it in a line.
  static func drawn(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + drawn($1) } }

  /// The text, or as much of it as fits before an ellipsis.
  public static func shortened(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var (kept, used) = ("", 0)
    for character in text {
      used += self.width(of: character)
      guard used < width else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }
}
