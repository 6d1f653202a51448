import GenesysCloud

/// Reads a condition from the left to the right, by one function for each rule of its grammar.
struct ConditionParser {
  /// Deeper ones are no person's, and would use up the stack.
  private static let deepest = 32

  private let scope: ConditionScope
  private let tokens: [ConditionToken]
  /// Where the condition ends, in characters.
  private let end: Int
  private var index = 0
  private var depth = 0

  init(_ characters: [Character]) throws(ConditionFault) {
    scope = try ConditionScope(characters)
    tokens = try ConditionToken.tokens(of: characters, from: scope.end)
    end = characters.count
  }

  mutating func condition(_ text: String) throws(ConditionFault) -> Condition {
    let expression = try expression()
    let duration = try duration()
    if let stray = next {
      throw ConditionFault(
        stray.place,
        stray.kind == .close ? "closes nothing." : "follows the duration, which comes last.")
    }
    return Condition(text: text, scope: scope, expression: expression, duration: duration)
  }

  private var next: ConditionToken? { index < tokens.count ? tokens[index] : nil }

  private mutating func takes(_ keyword: String) -> Bool {
    guard next?.keyword == keyword else { return false }
    index += 1
    return true
  }

  private mutating func expression() throws(ConditionFault) -> ConditionExpression {
    var terms = [try conjunction()]
    while takes("or") { terms.append(try conjunction()) }
    return terms.count == 1 ? terms[0] : .either(terms)
  }

  private mutating func conjunction() throws(ConditionFault) -> ConditionExpression {
    var factors = [try factor()]
    while takes("and") { factors.append(try factor()) }
    return factors.count == 1 ? factors[0] : .both(factors)
  }

  private mutating func factor() throws(ConditionFault) -> ConditionExpression {
    guard let token = next else { throw missing("a comparison should follow, as in waiting > 5.") }
    guard token.kind == .open || token.keyword == "not" else { return try comparison() }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw ConditionFault(token.place, "goes deeper than \(Self.deepest) levels.")
    }
    index += 1
    if token.kind != .open { return .negation(try factor()) }
    let inner = try expression()
    guard let close = next else {
      throw missing("the parenthesis of column \(token.place.lowerBound + 1) is not closed.")
    }
    guard close.kind == .close else {
      throw ConditionFault(
        close.place, "stands inside parentheses, but a duration is the whole condition's.")
    }
    index += 1
    try checkWhatFollows()
    return inner
  }

  private mutating func comparison() throws(ConditionFault) -> ConditionExpression {
    let aggregate = try aggregate()
    guard case .comparator(let comparator) = next?.kind else {
      throw missing("the value of \(aggregate.alias) should follow.")
    }
    index += 1
    guard let token = next else { throw missing("the value of \(aggregate.alias) should follow.") }
    guard token.kind == .word, token.keyword == nil else {
      throw ConditionFault(token.place, "stands where the value of \(aggregate.alias) should.")
    }
    index += 1
    try checkUnit(of: token)
    let value = try Quantity.value(of: token, for: aggregate)
    try checkWhatFollows()
    return .comparison(Comparison(aggregate: aggregate, comparator: comparator, value: value))
  }

  /// All words before the operator: a published name may have spaces.
  private mutating func aggregate() throws(ConditionFault) -> Aggregate {
    var words: [ConditionToken] = []
    while let token = next, token.keyword == nil, token.kind == .word || token.kind == .quoted {
      words.append(token)
      index += 1
    }
    guard let first = words.first, let last = words.last else {
      guard let token = next else { throw missing("a comparison should follow.") }
      throw ConditionFault(token.place, "stands where an aggregate should.")
    }
    let place = first.place.lowerBound..<last.place.upperBound
    let name = words.map(\.text).joined(separator: " ")
    guard let aggregate = Aggregate(name) else {
      throw AggregateGuess(words: words, name: name, hasScope: scope.end > 0).fault(at: place)
    }
    guard case .comparator = next?.kind else {
      throw ConditionFault(
        place, "is compared with nothing: an operator and a value should follow it.")
    }
    return aggregate
  }

  /// Behind a comparison only what joins it to another, ends it or tells how long it has to hold.
  private func checkWhatFollows() throws(ConditionFault) {
    guard let token = next, token.kind != .close else { return }
    if let keyword = token.keyword, keyword != "not" { return }
    throw ConditionFault(token.place, "follows a comparison: \"and\" or \"or\" should.")
  }

  private func checkUnit(of number: ConditionToken) throws(ConditionFault) {
    guard let token = next, let unit = Quantity.unit(spelled: token.text) else { return }
    throw ConditionFault(
      number.place.lowerBound..<token.place.upperBound,
      "is one value: a unit stands right behind its number.", replacement: number.text + unit)
  }

  private mutating func duration() throws(ConditionFault) -> Duration? {
    guard takes("for") else { return nil }
    guard let token = next else { throw missing("a duration should follow, as in 2m.") }
    guard let word = try? IntervalWord(token.text, example: "") else {
      throw ConditionFault(
        token.place, "is no duration: give ms, s, m or h, and a day at most, as in 2m.")
    }
    index += 1
    return word.duration
  }

  private func missing(_ verdict: String) -> ConditionFault { ConditionFault(end..<end, verdict) }
}
