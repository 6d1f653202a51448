import LineEditing

/// The answers that a question offers; the line as a whole is the word.
struct ChoiceCompleter: Completer {
  let choices: [Suggestion]

  func completions(for line: String, cursor: Int) -> Completion {
    let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self).lowercased()
    return Completion(
      start: 0,
      candidates: choices.filter { $0.text.lowercased().hasPrefix(typed) }.map {
        Candidate(text: $0.text, summary: $0.summary, isFinal: false)
      })
  }
}
