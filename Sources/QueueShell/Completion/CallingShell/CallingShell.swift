/// A shell from which the program is called, and how it quotes words.
enum CallingShell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// What a backslash keeps from its meaning inside `"..."`.
  var escapable: Set<Character> { self == .fish ? ["\"", "\\", "$"] : ["\"", "\\", "$", "`"] }

  /// Whether a backslash quotes inside `'...'` too.
  var escapesInSingleQuotes: Bool { self == .fish }

  /// A text as bash is to find it in a word that an open quote began, so that it passes just that.
  static func quoted(_ text: String, inside quote: Character?) -> String {
    switch quote {
    case "'": text.replacing("'", with: #"'\''"#)
    case "\"":
      // Where the history is expanded, nothing inside the quotes keeps `!` from it.
      escaped(text) { "\"\\$`".utf8.contains($0) }.replacing("!", with: #""\!""#)
    default: text.isEmpty ? "''" : escaped(text) { !isPlain($0) }
    }
  }

  /// By bytes: each of 10,000 names comes through here at one Tab.
  private static func escaped(_ text: String, _ isSpecial: (UInt8) -> Bool) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isSpecial(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: "_-./+,:@%=".utf8.contains(byte)
    }
  }
}
