/// What the commands that take a condition say of it.
enum ConditionGrammar {
  static let help = """
    A condition is one word, so it is quoted: 'Support: waiting > 5 and available = 0 for 2m'. \
    Queues end in a colon; left out, those watched or in use are meant. Of several, `any` or `all` \
    says which: 'any Sales*: ...', 'all: ...'.
    Aggregates are compared by < <= > >= = != and joined by `and`, `or`, `not` and parentheses. \
    Times carry a unit (aht > 7m, longest > 3:41), shares a % (servicelevel < 80%).
    `for` comes last and says how long it has to hold without a break.
    """

  /// Refuses a condition without quotes, which comes as several words.
  /// - Parameter words: with options, whose values are no part of it.
  static func checkIsOneWord(_ words: [String], for command: String) throws {
    let words = words.prefix { !$0.hasPrefix("--") }
    let isCondition = words.contains {
      $0.contains(where: ConditionToken.isOperator) || $0.hasSuffix(":")
    }
    if words.count > 1, isCondition { throw unquoted(words, for: command) }
  }

  /// What is told of a condition whose `>` was typed without quotes; nil for a line without one.
  /// - Parameter tail: what looked like a redirection.
  static func refusal(of words: [Word], _ tail: Lexer.Tail) -> LineFault? {
    let depth = words.first?.text == ShowAlerts.name ? 3 : 1
    guard [Wait.name, Expect.name, ShowAlerts.name].contains(words.first?.text ?? ""),
      words.count > depth, tail.sign != .pipe
    else { return nil }
    let first = words.dropFirst(depth).map(\.text)
    // Behind a condition that is whole, quoted or left out, the sign is meant for the result.
    let isWhole =
      words.contains(where: \.isQuoted) || first.allSatisfy { $0.hasPrefix("-") }
      || first.contains { $0.contains(where: ConditionToken.isOperator) }
    guard !isWhole else { return nil }
    let command = words.prefix(depth).map { QueueDirectory.quoted($0.text) }
    let rest = first + [tail.sign.rawValue] + tail.words.map(\.text)
    let error = unquoted(
      rest.prefix { !$0.hasPrefix("--") }, for: command.joined(separator: " "))
    return LineFault(
      at: tail.offset, tail.quoted, "belongs to a condition, which is one word: quote it.",
      next: error.next)
  }

  private static func unquoted(_ words: ArraySlice<String>, for command: String) -> ShellError {
    ShellError(
      "A condition is one word: quote it.",
      next: "\(command) \(QueueDirectory.quoted(words.joined(separator: " ")))")
  }
}
