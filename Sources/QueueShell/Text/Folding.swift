/// Text as names are searched: in any case and without accents, so that `zurich` finds `Zürich`.
///
/// The C library's and ICU's collations know more, but cost a locale or milliseconds; the standard
/// library keeps the names of scalars, and they tell the base letter.
struct Folding {
  /// Names are looked up once for each scalar met.
  private var known: [UInt32: [UInt8]] = [:]

  /// The folded text in UTF-8.
  static func folded(_ text: String) -> [UInt8] {
    var folding = Folding()
    var folded: [UInt8] = []
    folding.append(text, to: &folded)
    return folded
  }

  mutating func append(_ text: String, to folded: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        folded.append(Self.lowercased(UInt8(truncatingIfNeeded: scalar.value)))
      } else if let letters = known[scalar.value] {
        folded.append(contentsOf: letters)
      } else {
        let letters = Array(Self.letters(of: scalar).utf8)
        known[scalar.value] = letters
        folded.append(contentsOf: letters)
      }
    }
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func letters(of scalar: Unicode.Scalar) -> String {
    let properties = scalar.properties
    if properties.generalCategory == .nonspacingMark { return "" }
    return base(properties.name ?? "") ?? properties.lowercaseMapping
  }

  /// What `LATIN SMALL LETTER E WITH ACUTE` and its like are without what follows `WITH`; nil for a
  /// letter that has no base.
  private static func base(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard let script = words.first, script == "LATIN" || script == "GREEK" else { return nil }
    let letter = words.dropFirst(3).prefix { $0 != "WITH" }.joined(separator: " ")
    guard script == "LATIN" else {
      return letter.isEmpty || !words.contains("WITH") ? nil : greek[letter]
    }
    if letter == "SHARP S" { return "ss" }
    // Two letters are a ligature, as AE; longer names are of letters in their own right.
    let isPlain = (1...2).contains(letter.count) && letter.utf8.allSatisfy { $0 < 0x80 }
    return isPlain ? letter.lowercased() : nil
  }

  private static let greek: [String: String] = Dictionary(
    (0x3B1...0x3C9).compactMap { Unicode.Scalar($0) }.compactMap { scalar in
      scalar.properties.name.map { name in
        (name.split(separator: " ").dropFirst(3).joined(separator: " "), String(scalar))
      }
    }, uniquingKeysWith: { first, _ in first })

  /// The beginning that two texts share but for case and accents, in the first one's spelling.
  static func sharedBeginning(_ one: String, _ other: String) -> String {
    var shared = ""
    for (mine, theirs) in zip(one, other) {
      guard mine == theirs || folded(String(mine)) == folded(String(theirs)) else { break }
      shared.append(mine)
    }
    return shared
  }

  /// As much of a text as folds to so many bytes.
  static func beginning(of text: String, folding count: Int) -> String {
    var (kept, used) = ("", 0)
    for character in text {
      used += folded(String(character)).count
      guard used <= count else { break }
      kept.append(character)
    }
    return kept
  }
}
