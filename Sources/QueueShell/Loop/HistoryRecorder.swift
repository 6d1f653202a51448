import GenesysCloud
import LineEditing

/// Keeps the lines typed, in the file and for `history`; lines that may hold a secret are left
/// out.
final class HistoryRecorder {
  private let history: LineEditing.History
  private let session: Session
  /// A history that cannot be read or written is told once.
  private var isTold = false

  init(_ history: LineEditing.History, session: Session) {
    self.history = history
    self.session = session
    share()
  }

  func record(_ line: String, words: [Word]) {
    guard
      !TypedSecret.mayStand(
        in: line, words: words, favourites: Favourites(session.memory.aliases))
    else { return }
    history.add(line, at: session.time.now())
    share()
  }

  private func share() {
    let log = history.log
    session.remember { $0.history = log }
    guard let problem = history.problem, let path = history.path, !isTold else { return }
    isTold = true
    session.note(Self.sentence(for: problem, of: HostileText.cleaned(path)))
  }

  private static func sentence(for problem: LineEditing.History.Problem, of path: String) -> String
  {
    switch problem {
    case .unreadable(let reason): "The history \"\(path)\" cannot be read: \(reason)."
    case .unwritable(let reason): "The history \"\(path)\" cannot be written: \(reason)."
    case .foreign:
      "\"\(path)\" is no history of queuesh, so nothing is written to it."
        + " Name a new file in QUEUESH_HISTFILE to keep the lines typed."
    }
  }
}
