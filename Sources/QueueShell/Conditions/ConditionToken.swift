/// A piece of a condition behind its queues.
struct ConditionToken: Equatable {
  enum Kind: Equatable {
    case word, quoted, open, close
    case comparator(Comparator)
  }

  var kind: Kind
  /// Without quotes.
  var text: String
  /// In characters of the condition.
  var place: Range<Int>

  /// The word in lower case where it joins or ends comparisons; nil for any other.
  var keyword: String? {
    guard kind == .word else { return nil }
    let word = text.lowercased()
    return ["and", "or", "not", "for"].contains(word) ? word : nil
  }

  static func isOperator(_ character: Character) -> Bool { "<>=!&|≤≥≠".contains(character) }

  /// What people of other languages write.
  private static let meant = [
    "=<": "<=", "=>": ">=", "<>": "!=", "===": "=", "!==": "!=", "!": "not", "&&": "and",
    "&": "and", "||": "or", "|": "or", "≤": "<=", "≥": ">=", "≠": "!=",
  ]

  static func tokens(
    of characters: [Character], from start: Int
  ) throws(ConditionFault) -> [ConditionToken] {
    var tokens: [ConditionToken] = []
    var position = start
    while position < characters.count {
      if characters[position].isWhitespace {
        position += 1
        continue
      }
      let token = try token(of: characters, at: position)
      tokens.append(token)
      position = token.place.upperBound
    }
    return tokens
  }

  private static func token(
    of characters: [Character], at start: Int
  ) throws(ConditionFault) -> ConditionToken {
    let character = characters[start]
    if character == "(" || character == ")" {
      return ConditionToken(
        kind: character == "(" ? .open : .close, text: String(character), place: start..<start + 1)
    }
    if character == "\"" || character == "'" {
      guard let end = ConditionScope.quoteEnd(in: characters, at: start) else {
        throw ConditionFault(start..<start + 1, "opens a quote around nothing, or is not closed.")
      }
      return ConditionToken(
        kind: .quoted, text: String(characters[start + 1..<end - 1]), place: start..<end)
    }
    guard isOperator(character) else {
      let end = characters[start...].firstIndex { !isWord($0) } ?? characters.count
      return ConditionToken(
        kind: .word, text: String(characters[start..<end]), place: start..<end)
    }
    let end = characters[start...].firstIndex { !isOperator($0) } ?? characters.count
    let text = String(characters[start..<end])
    guard let comparator = Comparator(text) else {
      let meant = meant[text]
      throw ConditionFault(
        start..<end, "is no operator." + (meant.map { " Did you mean \"\($0)\"?" } ?? ""),
        replacement: meant)
    }
    return ConditionToken(kind: .comparator(comparator), text: text, place: start..<end)
  }

  private static func isWord(_ character: Character) -> Bool {
    !character.isWhitespace && !isOperator(character) && !"()\"'".contains(character)
  }
}
