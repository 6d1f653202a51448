import LineEditing

/// Keeps the lines typed, in the file and for `history`; lines that may hold a secret are left
/// out by what the command is, not by guessing at words.
struct HistoryRecorder {
  private let history: History
  private let session: Session

  init(_ history: History, session: Session) {
    self.history = history
    self.session = session
    let entries = history.entries
    session.remember { $0.history = entries }
  }

  func record(_ line: String, words: [Word]) {
    guard !Self.mayHoldSecret(words) else { return }
    history.add(line)
    let entries = history.entries
    session.remember { $0.history = entries }
  }

  /// A secret does not belong on `login`'s line, which refuses it, but it may have been typed there.
  private static func mayHoldSecret(_ words: [Word]) -> Bool {
    guard words.first?.text == Login.name else { return false }
    let path = try? CommandPath(words.map(\.text))
    return (try? path?.parse()) == nil
  }
}
