/// Text as man(7) takes it, in ASCII: each character that means something to roff, or that its
/// devices would draw as another, by its name.
enum Roff {
  /// Prose, in which words to be typed stand in backquotes.
  static func prose(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // An odd one would be a backquote that means itself.
    guard parts.count % 2 == 1 else { return escaped(text) }
    return guarded(
      parts.enumerated().map { place, part in
        place % 2 == 1 ? bold(String(part)) : escaped(String(part), isLiteral: false)
      }.joined())
  }

  /// Words to be typed as they stand.
  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  /// A line as it stands, such as one of an example.
  static func line(_ text: String) -> String { guarded(escaped(text)) }

  /// How something is used: words to be typed bold, values in their place underlined.
  static func usage(_ text: String) -> String {
    var (result, word) = ("", "")
    func close() {
      let isValue = word.contains(where: \.isLetter) && word == word.uppercased()
      let isTyped = word.contains(where: \.isLetter)
      result +=
        isValue ? "\\fI\(escaped(word))\\fR" : isTyped ? bold(word) : escaped(word)
      word = ""
    }
    for character in text {
      if " [](){}|.,".contains(character) {
        close()
        result += escaped(String(character))
      } else {
        word.append(character)
      }
    }
    close()
    return guarded(result)
  }

  /// A macro's argument in quotes.
  static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// - Parameter isLiteral: whether a hyphen is one to be typed; in prose only that before an option is.
  private static func escaped(_ text: String, isLiteral: Bool = true) -> String {
    var before: Character = " "
    return text.reduce(into: "") { result, character in
      if character == "-" {
        result += isLiteral || !before.isLetter && !before.isNumber ? "\\-" : "-"
      } else if let name = names[character] {
        result += name
      } else {
        for scalar in character.unicodeScalars {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          let padding = String(repeating: "0", count: max(0, 4 - digits.count))
          result += scalar.isASCII ? String(scalar) : "\\[u\(padding)\(digits)]"
        }
      }
      before = character
    }
  }

  private static let names: [Character: String] = [
    "\\": "\\e", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti", "\"": "\\(dq",
  ]

  /// A line that begins like a request is none.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}
