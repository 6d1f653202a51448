/// YAML 1.2 of the values that JSON has: the same keys in the same order, in block style.
///
/// Quoted is what some parser in use would read as anything but the text: many still know the words
/// and numbers of YAML 1.1, in which `no` is false and `3:20` is 200.
enum YAML {
  /// A whole document, its lines ended. What is written after an array of one goes on with it.
  static func document(_ value: JSON) -> String {
    var text = ""
    write(value, at: 0, into: &text)
    return text
  }

  /// Writes what stands behind a `- ` or at the beginning of a line.
  private static func write(_ value: JSON, at indent: Int, into text: inout String) {
    let margin = String(repeating: " ", count: indent)
    switch value {
    case .array(let elements) where !elements.isEmpty:
      for (index, element) in elements.enumerated() {
        text += (index > 0 ? margin : "") + "- "
        write(element, at: indent + 2, into: &text)
      }
    case .object(let members) where !members.isEmpty:
      for (index, member) in members.enumerated() {
        text += (index > 0 ? margin : "") + scalar(.string(member.key)) + ":"
        text += isBlock(member.value) ? "\n" + margin + "  " : " "
        write(member.value, at: indent + 2, into: &text)
      }
    default: text += scalar(value) + "\n"
    }
  }

  private static func isBlock(_ value: JSON) -> Bool {
    switch value {
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }

  /// What stands on one line.
  private static func scalar(_ value: JSON) -> String {
    switch value {
    case .string(let text): isPlain(text) ? text : quoted(text)
    case .number: number(value.compact)
    default: value.compact
    }
  }

  /// YAML 1.1 takes `5e-05` for a text, as it has no point.
  private static func number(_ text: String) -> String {
    guard !text.contains("."), let exponent = text.firstIndex(of: "e") else { return text }
    return text[..<exponent] + ".0" + text[exponent...]
  }

  /// JSON's escapes are some of those that YAML has between double quotes.
  private static func quoted(_ text: String) -> String {
    JSON.string(text).compact.replacing("\u{FFFE}", with: "\\uFFFE")
      .replacing("\u{FFFF}", with: "\\uFFFF")
  }

  // MARK: What needs no quotes

  private static let indicators = Set("-+?:,[]{}#&*!|>'\"%@`~= ".utf8)
  private static let words: Set = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "<<",
  ]

  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, !indicators.contains(first),
      last != UInt8(ascii: " "), last != UInt8(ascii: ":"),
      // The end of a document.
      !bytes.starts(with: "...".utf8)
    else { return false }
    let hasMark = zip(bytes, bytes.dropFirst()).contains { pair in
      pair == (UInt8(ascii: ":"), UInt8(ascii: " "))
        || pair == (UInt8(ascii: " "), UInt8(ascii: "#"))
    }
    let isPrintable = text.unicodeScalars.allSatisfy {
      !HostileText.isHostile($0) && $0 != "\u{FFFE}" && $0 != "\u{FFFF}"
    }
    let word = text.lowercased()
    return !hasMark && isPrintable && !words.contains(word) && !isNumber(word) && !isDate(bytes)
  }

  /// Whether a parser may read it as a number, in base 60, with `_` or `,` between digits as some
  /// have them, or with an exponent. Signs are indicators.
  private static func isNumber(_ word: String) -> Bool {
    if ["0x", "0o", "0b"].contains(word.prefix(2)) {
      return word.dropFirst(2).allSatisfy { $0.isHexDigit || $0 == "_" }
    }
    let parts = word.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts[0]
    guard let first = whole.utf8.first, isDigit(first) || first == UInt8(ascii: "."),
      whole.utf8.allSatisfy({ isDigit($0) || Self.separators.contains($0) }),
      whole.utf8.contains(where: isDigit), whole.count(where: { $0 == "." }) < 2
    else { return false }
    guard parts.count > 1 else { return true }
    let exponent = parts[1].drop { $0 == "-" || $0 == "+" }
    return !exponent.isEmpty && exponent.utf8.allSatisfy(isDigit)
  }

  private static let separators = Array("._,:".utf8)

  /// `2026-11-23`, with or without a time behind it.
  private static func isDate(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(
      separator: UInt8(ascii: "-"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count),
      parts[0].allSatisfy(isDigit), parts[1].allSatisfy(isDigit)
    else { return false }
    let day = parts[2].prefix(while: isDigit)
    let rest = parts[2].dropFirst(day.count).first
    return (1...2).contains(day.count) && (rest.map { "Tt ".utf8.contains($0) } ?? true)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
