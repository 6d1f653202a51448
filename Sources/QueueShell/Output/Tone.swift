/// What a piece of text means to the eye; colour is made of it only where colour is wanted.
enum Tone: Sendable, Equatable {
  case plain, header, faint, good, warning, bad, accent

  /// The text in the tone's colour, from the 16 that every theme maps; plain without colour.
  func applied(to text: String, colour: Bool) -> String {
    guard colour, let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// The number in an `ESC [ ... m`.
  var code: Int? {
    switch self {
    case .plain: nil
    case .header: 1
    case .faint: 2
    case .good: 32
    case .warning: 33
    case .bad: 31
    case .accent: 36
    }
  }
}
