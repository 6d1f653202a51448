/// Which queues a condition means, and whether one or each of them has to fulfil it.
struct ConditionScope: Sendable, Equatable {
  enum Quantifier: String, Sendable, CaseIterable {
    case any, all
  }

  /// Names or globs as a command takes them; none: the queues that go without saying.
  var patterns: [String] = []
  var quantifier: Quantifier?
  /// Where each pattern stands, in characters.
  var places: [Range<Int>] = []
  /// Where the expression begins.
  var end = 0

  init() {}

  init(_ characters: [Character]) throws(ConditionFault) {
    guard let colon = Self.colon(in: characters) else { return }
    end = colon + 1
    var position = Self.skippingSpace(in: characters, from: 0)
    if let (quantifier, next) = Self.quantifier(in: characters, at: position) {
      self.quantifier = quantifier
      position = next
    }
    position = Self.skippingSpace(in: characters, from: position)
    if position == colon {
      guard quantifier == nil else { return }
      throw ConditionFault(colon..<colon + 1, "ends the queues, but none is named before it.")
    }
    while true {
      try take(characters, from: position, to: colon)
      guard let last = places.last else { return }
      position = Self.skippingSpace(in: characters, from: last.upperBound)
      if position >= colon { return }
      guard characters[position] == "," else {
        throw ConditionFault(
          position..<position + 1, "follows a quoted name: a comma or a colon should.")
      }
      position = Self.skippingSpace(in: characters, from: position + 1)
    }
  }

  /// Takes the pattern that begins there.
  private mutating func take(
    _ characters: [Character], from start: Int, to colon: Int
  ) throws(ConditionFault) {
    if let end = Self.quoteEnd(in: characters, at: start), end <= colon {
      patterns.append(String(characters[start + 1..<end - 1]))
      places.append(start..<end)
      return
    }
    let end = characters[start..<colon].firstIndex(of: ",") ?? colon
    let name = String(characters[start..<end]).trimmingWhitespace()
    guard !name.isEmpty else {
      throw ConditionFault(end..<end + 1, "has no queue before it.")
    }
    patterns.append(name)
    // Behind the name up to the comma there is only space.
    places.append(start..<start + name.count)
  }

  /// The last colon before the first operator, both outside of quotes; nil where no queues are named.
  private static func colon(in characters: [Character]) -> Int? {
    var found: Int?
    var position = 0
    // A quote opens a name only where one may begin: `Kid's Club` has none.
    var mayBegin = true
    while position < characters.count, !ConditionToken.isOperator(characters[position]) {
      if mayBegin, let end = quoteEnd(in: characters, at: position) {
        (position, mayBegin) = (end, false)
        continue
      }
      let character = characters[position]
      if character == ":" { found = position }
      if mayBegin, let (_, next) = quantifier(in: characters, at: position) {
        position = next
        continue
      }
      mayBegin = character == ":" || character == "," || mayBegin && character.isWhitespace
      position += 1
    }
    return found
  }

  /// `any` or `all` as a word of its own, and what follows it.
  private static func quantifier(
    in characters: [Character], at position: Int
  ) -> (Quantifier, Int)? {
    let word = characters[position...].prefix { !$0.isWhitespace && $0 != ":" }
    guard word.endIndex < characters.count,
      let quantifier = Quantifier(rawValue: String(word).lowercased())
    else { return nil }
    return (quantifier, word.endIndex)
  }

  /// Where the last name begins in a condition whose queues are still typed.
  static func nameStart(in characters: [Character]) -> Int {
    if let comma = characters.lastIndex(of: ",") {
      return skippingSpace(in: characters, from: comma + 1)
    }
    let start = skippingSpace(in: characters, from: 0)
    guard let (_, next) = quantifier(in: characters, at: start) else { return start }
    return skippingSpace(in: characters, from: next)
  }

  /// Behind the quote that closes the one there; nil where none opens or none closes it.
  static func quoteEnd(in characters: [Character], at position: Int) -> Int? {
    guard position < characters.count, ["\"", "'"].contains(characters[position]),
      let end = characters[(position + 1)...].firstIndex(of: characters[position]),
      end > position + 1
    else { return nil }
    return end + 1
  }

  private static func skippingSpace(in characters: [Character], from position: Int) -> Int {
    var position = position
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    return position
  }

  /// A name as it stands in a condition: quoted where it would be read as something else.
  static func spelled(_ name: String) -> String {
    let isPlain =
      !name.contains(where: { ConditionToken.isOperator($0) || $0 == "," })
      && !["\"", "'"].contains(name.first)
      && Quantifier(rawValue: name.split(separator: " ").first?.lowercased() ?? "") == nil
    guard !isPlain else { return name }
    return name.contains("\"") ? "'\(name)'" : "\"\(name)\""
  }
}
