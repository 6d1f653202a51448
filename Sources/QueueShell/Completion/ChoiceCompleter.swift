import LineEditing

/// The answers that a question offers; the line as a whole is the word.
struct ChoiceCompleter: Completer {
  let choices: [Suggestion]

  func completions(for line: String, cursor: Int) -> Completion {
    let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let matches = Matches(typed, among: choices)
    return Completion(
      start: 0,
      candidates: matches.suggestions.map {
        Candidate(text: $0.text, summary: $0.summary, isFinal: false)
      },
      beginning: matches.beginning.flatMap { $0.count > typed.count ? $0 : nil })
  }
}
