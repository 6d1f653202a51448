/// A duration as users write it: `500ms`, `10s`, `2m`, `1h`; a bare number is seconds.
struct IntervalWord: Sendable, Equatable {
  /// As it was typed, for headers.
  let spelling: String
  let duration: Duration

  static let longest: Duration = .seconds(86_400)

  private static let units: [(suffix: String, milliseconds: Double)] = [
    ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000),
  ]

  /// - Throws: a sentence with the word in quotes and an example, when it is zero, negative,
  ///   longer than a day or no duration at all.
  init(_ word: String, example: String) throws(ShellError) {
    self = try Self(word, example: example, atMost: Self.longest)
  }

  /// The milliseconds of a time that may be as long as mail waits; nil for a word that is none.
  static func milliseconds(of word: String) -> Double? {
    (try? Self(word, example: "", atMost: .seconds(366 * 86_400)))?.duration.milliseconds
  }

  private init(_ word: String, example: String, atMost longest: Duration) throws(ShellError) {
    let (digits, unit) = Self.split(word)
    guard let number = Double(digits), number.isFinite, Self.isPlain(digits) else {
      throw ShellError(
        "\"\(HostileText.cleaned(word))\" is no interval: give a number with ms, s, m or h.",
        next: example)
    }
    let milliseconds = number * unit
    guard milliseconds >= 1 else {
      throw ShellError(
        "\"\(word)\" is no interval: it must be longer than zero.", next: example)
    }
    guard milliseconds <= longest.milliseconds else {
      throw ShellError(
        "\"\(word)\" is too long an interval: a day (24h) is the most.", next: example)
    }
    spelling = unit == 1000 && !word.hasSuffix("s") ? word + "s" : word
    duration = .milliseconds(Int64(milliseconds.rounded()))
  }

  /// Whether the word can only be meant as a duration: it begins like a number and is no id.
  static func looksLike(_ word: String) -> Bool {
    var rest = Substring(word)
    if let sign = rest.first, sign == "-" || sign == "+" { rest = rest.dropFirst() }
    let digits = rest.first == "." ? rest.dropFirst() : rest
    guard let first = digits.first, ("0"..."9").contains(first) else { return false }
    // An id has hyphens, and `24/7 Support` is a queue.
    return rest.allSatisfy { $0 == "." || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
  }

  private static func split(_ word: String) -> (digits: Substring, milliseconds: Double) {
    for unit in units where word.hasSuffix(unit.suffix) {
      return (word.dropLast(unit.suffix.count), unit.milliseconds)
    }
    return (Substring(word), 1000)
  }

  /// `Double` would also take `1e9`, `0x10`, `nan` and `inf`, which nobody means.
  private static func isPlain(_ digits: Substring) -> Bool {
    let unsigned = digits.first == "-" ? digits.dropFirst() : digits
    return unsigned.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
  }
}

extension Duration {
  /// The whole span in milliseconds.
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
