import Synchronization

/// A deadline that moves on by the waits that a server asked for.
final class Allowance: Sendable {
  private struct State {
    var end: Duration
    /// Up to where waiting has been excused, so that requests waiting side by side count once.
    var excusedUntil: Duration = .zero
  }

  private let state: Mutex<State>

  init(until end: Duration) {
    state = Mutex(State(end: end))
  }

  var end: Duration { state.withLock { $0.end } }

  func excuse(from start: Duration, to finish: Duration) {
    state.withLock { state in
      let begin = max(start, state.excusedUntil)
      guard finish > begin else { return }
      state.end += finish - begin
      state.excusedUntil = finish
    }
  }
}
