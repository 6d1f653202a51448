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
    guard !TypedSecret.mayStand(in: line, words: words) else { return }
    history.add(line)
    if let problem = history.problem, !isTold {
      isTold = true
      session.note("The \(problem).")
    }
    let entries = history.entries
    session.remember { $0.history = entries }
  }
}
