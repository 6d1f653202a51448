import LineEditing

/// Keeps the lines typed, in the file and for `history`; lines that may hold a secret are left
/// out.
final class HistoryRecorder {
  private let history: History
  private let session: Session
  /// A history that cannot be written is told once.
  private var isTold = false

  init(_ history: History, session: Session) {
    self.history = history
    self.session = session
    let entries = history.entries
    session.remember { $0.history = entries }
  }

  func record(_ line: String, words: [Word]) {
    guard !Self.mayHoldSecret(words) else { return }
    history.add(line)
    if let problem = history.problem, !isTold {
      isTold = true
      session.note("The \(problem).")
    }
    let entries = history.entries
    session.remember { $0.history = entries }
  }

  /// A secret does not belong on any line, but it may have been typed there all the same: on
  /// `login`'s, which refuses it, or beside a word that says what it is.
  private static func mayHoldSecret(_ words: [Word]) -> Bool {
    let telling = ["secret", "token", "password"]
    for word in words.map({ $0.text.lowercased() }) where word != "--secret-file" {
      if telling.contains(where: word.contains) { return true }
    }
    guard words.first?.text == Login.name else { return false }
    let path = try? CommandPath(words.map(\.text))
    return (try? path?.parse()) == nil
  }
}
