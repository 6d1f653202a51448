/// Text as the terminal may have it: everything a server or a file says is hostile until it went
/// through here.
enum HostileText {
  /// The text with controls, bidi controls and line breaks shown as U+FFFD.
  ///
  /// An escape sequence in a queue's name could otherwise move the cursor, recolour the screen or
  /// hide a row; a bidi override could make one name read as another.
  static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      clean.append(isHostile(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(clean)
  }

  /// A word that was not understood, fit to be repeated: what follows `=` or `?` in it may be a
  /// secret, and nobody needs more than its beginning.
  static func repeated(_ word: String) -> String {
    guard let end = word.firstIndex(where: { $0 == "=" || $0 == "?" }) else {
      return cleaned(word).shortened(to: 60)
    }
    return cleaned(String(word[..<end])).shortened(to: 60) + (word[end] == "=" ? "=…" : "?…")
  }

  /// Whether a terminal would do something else with it than show it.
  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0: true  // C0, DEL, C1
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // bidi controls
    case 0x2028, 0x2029, 0xFEFF: true  // line and paragraph separators, a stray byte order mark
    default: false
    }
  }
}
