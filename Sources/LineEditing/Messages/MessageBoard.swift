import Synchronization

/// Texts from other threads that appear above the line while it is typed, without harm to it.
public final class MessageBoard: Sendable {
  private struct State {
    var isOpen = false
    var texts: [String] = []
  }

  private let state = Mutex(State())
  private let pipe: WakePipe

  init(waking pipe: WakePipe) { self.pipe = pipe }

  /// Has a text printed above the line being edited.
  ///
  /// - Parameter text: whole lines, the last one ended by a newline.
  /// - Returns: false when no line is being edited; then the caller writes it itself.
  public func post(_ text: String) -> Bool {
    let isTaken = state.withLock { state in
      if state.isOpen { state.texts.append(text) }
      return state.isOpen
    }
    if isTaken { pipe.wake() }
    return isTaken
  }

  func open() { state.withLock { $0.isOpen = true } }

  /// Takes no more; what is left to print.
  func close() -> String {
    state.withLock { state in
      defer { state = State() }
      return state.texts.joined()
    }
  }

  /// What is to be printed now, if anything.
  func take() -> String? {
    state.withLock { state in
      defer { state.texts = [] }
      return state.texts.isEmpty ? nil : state.texts.joined()
    }
  }
}
