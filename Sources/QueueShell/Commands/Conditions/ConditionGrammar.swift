/// What the commands that take a condition say of it.
enum ConditionGrammar {
  static let help = """
    A condition is one word, so it is quoted: 'Support: waiting > 5 and available = 0 for 2m'. \
    Queues end in a colon; left out, those in use are meant. Of several, `any` or `all` says \
    which: 'any Sales*: ...', 'all: ...'.
    Aggregates are compared by < <= > >= = != and joined by `and`, `or`, `not` and parentheses. \
    Times carry a unit (aht > 7m, longest > 3:41), shares a % (servicelevel < 80%).
    `for` comes last and says how long it has to hold without a break.
    """

  /// Refuses a condition without quotes, which comes as several words.
  /// - Parameter words: with options, whose values are no part of it.
  static func checkIsOneWord(_ words: [String], for command: String) throws {
    let words = words.prefix { !$0.hasPrefix("--") }
    guard words.count > 1, words.contains(where: { $0.contains(where: ConditionToken.isOperator) })
    else { return }
    throw ShellError(
      "A condition is one word: quote it.",
      next: "\(command) \(QueueDirectory.quoted(words.joined(separator: " ")))")
  }
}
