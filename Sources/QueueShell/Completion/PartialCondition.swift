import GenesysCloud

/// A condition as far as it is typed, and what may come next in it.
struct PartialCondition {
  /// What may stand at the end.
  private enum Place {
    case start, aggregate, comparator, value, connective, duration
  }

  private let characters: [Character]
  /// Where the word at the end begins, in characters.
  private let wordStart: Int
  private let place: Place
  /// Where the queue's name at the end begins; nil behind the queues.
  private let nameStart: Int?

  /// nil for one that cannot go on.
  init?(_ text: String) {
    characters = Array(text)
    guard let scope = try? ConditionScope(characters) else { return nil }
    let isSeparator = { (character: Character) in
      character.isWhitespace || ConditionToken.isOperator(character) || "()".contains(character)
    }
    let start = characters.lastIndex(where: isSeparator).map { max($0 + 1, scope.end) } ?? scope.end
    guard let tokens = try? ConditionToken.tokens(of: Array(characters[..<start]), from: scope.end)
    else { return nil }
    wordStart = start
    let hasNames = scope.end > 0 || tokens.contains { $0.kind != .word }
    nameStart = hasNames ? nil : ConditionScope.nameStart(in: characters)
    place = Self.place(behind: tokens)
  }

  private static func place(behind tokens: [ConditionToken]) -> Place {
    guard let last = tokens.last else { return .start }
    switch last.kind {
    case .open: return .aggregate
    case .close: return .connective
    case .comparator: return .value
    case .word, .quoted:
      if let keyword = last.keyword { return keyword == "for" ? .duration : .aggregate }
      if case .comparator = tokens.dropLast().last?.kind { return .connective }
      return tokens.contains { $0.keyword == "for" } ? .value : .comparator
    }
  }

  func matches(in session: Session, limit: Int) -> Matches {
    let typed = String(characters)
    let lead = String(characters[..<wordStart])
    let matches = Matches(
      typed,
      among: pieces.map {
        Suggestion(lead + $0.text, $0.summary, isFinal: $0.isFinal, isOpen: !$0.isFinal)
      })
    guard let nameStart, let names = session.queueNames else { return matches }
    let before = String(characters[..<nameStart])
    var queues = Matches(
      String(characters[nameStart...]), among: names, without: [], in: session, limit: limit)
    queues.suggestions = queues.suggestions.map {
      Suggestion(
        "\(before)\(ConditionScope.spelled($0.text)): ", $0.summary, isFinal: false, isOpen: true)
    }
    queues.beginning = queues.beginning.map { before + $0 }
    return matches.joined(with: queues)
  }

  private var pieces: [Suggestion] {
    switch place {
    case .start:
      nameStart == 0
        ? Self.open(ConditionScope.Quantifier.allCases.map(\.rawValue)) + aggregates
        : nameStart == nil ? aggregates : []
    case .aggregate: aggregates
    case .comparator: Self.open(["<", "<=", ">", ">=", "=", "!="])
    case .value: []
    case .connective: Self.open(["and", "or", "for"])
    case .duration: ["30s", "1m", "2m", "5m"].map { Suggestion($0) }
    }
  }

  private var aggregates: [Suggestion] {
    let aliases = Aggregate.all.map { Suggestion("\($0.alias) ", $0.meaning, isFinal: false) }
    guard wordStart < characters.count else { return aliases }
    return aliases + Aggregate.all.map { Suggestion("\($0.name) ", $0.meaning, isFinal: false) }
      + Self.open(["not"])
  }

  private static func open(_ words: [String]) -> [Suggestion] {
    words.map { Suggestion("\($0) ", isFinal: false) }
  }
}
