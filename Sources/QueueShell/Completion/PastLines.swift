import LineEditing

/// `!st`: past lines that begin like what follows the exclamation mark.
struct PastLines {
  private let beginning: String
  private let start: Int

  /// nil for a line that is no such question.
  init?(_ line: String, cursor: Int) {
    let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let spaces = typed.prefix { $0 == " " }
    guard typed.dropFirst(spaces.count).first == "!" else { return nil }
    beginning = String(typed.dropFirst(spaces.count + 1))
    start = spaces.utf8.count
  }

  private static let limit = 100

  /// What lines begin with, the latest first.
  static func firstWords(of history: [String]) -> [Suggestion] {
    var seen: Set<String> = []
    return history.reversed().compactMap { line in
      guard let word = Lexer(line).words.first?.text, seen.insert(word).inserted else { return nil }
      return Suggestion(word)
    }
  }

  /// The last lines first, each once; those of several lines cannot stand on one.
  func completion(from history: [String]) -> Completion {
    var seen: Set<String> = []
    let found = history.reversed().filter { line in
      line.hasPrefix(beginning) && !line.contains(where: \.isNewline) && seen.insert(line).inserted
    }
    let candidates = found.prefix(Self.limit).map { Candidate(text: $0, isFinal: false) }
    return Completion(
      start: start, candidates: candidates, missing: found.count - candidates.count)
  }
}
