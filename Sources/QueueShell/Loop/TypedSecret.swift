/// Finds lines that may hold a secret. None belongs on a line, but it may have been typed there all the
/// same: on `login`'s, which refuses it, beside a word that says what it is, or alone, at the wrong
/// prompt.
enum TypedSecret {
  private static let telling = [
    "secret", "token", "passw", "passphrase", "pwd", "apikey", "api-key", "api_key", "bearer",
    "authorization", "credential",
  ]
  /// As long as a client secret or a token is at least, and no word of a language.
  private static let shortest = 20

  /// Whether a line is better not kept.
  /// - Parameters:
  ///   - words: those of the line, which do not hold its comment.
  ///   - favourites: what its first word may stand for.
  static func mayStand(
    in line: String, words: [Word], favourites: Favourites = Favourites([:])
  ) -> Bool {
    let texts = words.map(\.text)
    if texts.contains(where: namesUser) || texts.contains(where: isToken) { return true }
    let comment = comment(of: line)
    if comment.contains(where: tells) || texts.contains(where: assigns) { return true }
    let meant = favourites.meant(texts)
    guard let first = meant.first else { return false }
    switch Catalog.commands.first(where: { $0.answers(to: first) }) {
    case let command? where command == Login.self:
      return meant.contains(where: isRandom) || (try? CommandPath(meant).parse()) == nil
    case let command? where command == ChangeSetting.self:
      return meant.dropFirst().prefix(1).contains(where: tells) || meant.contains(where: isRandom)
    case let command? where command != Echo.self:
      // Its words are names, and a queue may well be called "Password Reset".
      return meant.contains(where: isRandom)
    default:
      // Free text, or no command at all.
      return meant.contains { tells($0) || isOpaque($0) }
    }
  }

  /// `NAME=VALUE`, `"NAME": "VALUE"` or an option, where the name says that the value is secret.
  private static func assigns(_ word: String) -> Bool {
    guard word != "--secret-file", !word.hasPrefix("--secret-file=") else { return false }
    let text = word.lowercased()
    if text.hasPrefix("-") { return tells(text) }
    return telling.contains { name in
      text.ranges(of: name).contains { range in
        let rest = text[range.upperBound...].drop {
          $0.isLetter || $0.isNumber || "_-\"'".contains($0)
        }
        return rest.first { !$0.isWhitespace }.map { $0 == "=" || $0 == ":" } ?? false
      }
    }
  }

  private static func tells(_ word: some StringProtocol) -> Bool {
    let text = word.lowercased()
    return telling.contains { text.contains($0) }
  }

  /// An address with a user and a password: `https://ana:hunter2@host`.
  static func namesUser(_ word: String) -> Bool {
    guard let start = word.firstRange(of: "://") else { return false }
    return word[start.upperBound...].prefix { $0 != "/" }.contains("@")
  }

  /// A JSON web token begins with `{"` in base64.
  private static func isToken(_ word: String) -> Bool {
    word.utf8.count >= shortest && word.contains("eyJ")
  }

  /// Letters and digits at length, as no one types them; an id of a queue is no secret.
  private static func isOpaque(_ word: String) -> Bool {
    guard word.utf8.count >= shortest, !isIdentifier(word) else { return false }
    return word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.+/=~".contains($0)) }
      && word.contains(where: \.isNumber) && word.contains(where: \.isLetter)
  }

  /// Longer and more mixed than any name.
  private static func isRandom(_ word: String) -> Bool {
    guard word.utf8.count >= 32, !word.contains("/"), isOpaque(word) else { return false }
    return word.split { !$0.isLetter && !$0.isNumber }.contains { run in
      run.count >= 14 && run.contains(where: \.isNumber) && run.contains(where: \.isUppercase)
        && run.contains(where: \.isLowercase)
    }
  }

  private static func isIdentifier(_ word: String) -> Bool {
    word.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [8, 4, 4, 4, 12]
      && word.allSatisfy { $0 == "-" || $0.isHexDigit }
  }

  /// The words from the first that may begin a comment; what it says is free text.
  private static func comment(of line: String) -> ArraySlice<Substring> {
    let chunks = line.split(whereSeparator: \.isWhitespace)
    let start = chunks.firstIndex { chunk in
      chunk.first == "#" && !(chunk.dropFirst().first?.isNumber ?? false)
    }
    return chunks[(start ?? chunks.endIndex)...]
  }
}
