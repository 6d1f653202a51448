/// Letters with marks as one scalar where Unicode has one: libedit gives a combining mark a place in
/// the line but draws none, so `e` and an acute accent would look like a bare `e`.
enum Composition {
  /// The Latin, Greek and Cyrillic blocks of letters that have marks.
  private static let blocks: [ClosedRange<UInt32>] = [
    0xC0...0x24F, 0x374...0x3FF, 0x400...0x4F9, 0x1E00...0x1FFF,
  ]

  /// Letters of one scalar. Swift compares characters by canonical equivalence, so the letter with
  /// its marks apart is found among them.
  private static let letters = Set(
    blocks.joined().compactMap { Unicode.Scalar($0) }.filter { $0.properties.isAlphabetic }
      .map(Character.init))

  /// Whether the scalar stands over or under the one before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2FF && scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// The text with marks joined to their letters; marks that have no such letter stay as they are.
  static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isMark) else { return text }
    return String(
      text.map { character in
        guard character.unicodeScalars.contains(where: isMark),
          let place = letters.firstIndex(of: character)
        else { return character }
        return letters[place]
      })
  }
}
