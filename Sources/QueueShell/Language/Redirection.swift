/// The signs that send results elsewhere. They are not understood yet, and are refused rather than
/// taken for words: a result that goes nowhere must not look like one that was saved.
enum Redirection {
  /// What to say of words among which such a sign stands unquoted; nil when there is none.
  static func refusal(of words: [Word]) -> ShellError? {
    guard let sign = words.first(where: { !$0.isQuoted && [">", ">>", "|"].contains($0.text) })
    else { return nil }
    if let refusal = ConditionGrammar.refusal(of: words, sign: sign.text) { return refusal }
    return ShellError(
      "\"\(sign.text)\" in column \(sign.column) is not understood inside the shell.",
      advice: "Redirect the program: queuesh -c '...' > FILE. Quoted, the sign is a word.",
      next: "help")
  }
}
