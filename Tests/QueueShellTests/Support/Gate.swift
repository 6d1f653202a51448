import Synchronization

/// Holds up whoever comes by until it is opened, also those who were cancelled.
final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var arrived = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
    var watchers: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  /// Waits until the gate is opened.
  func pass() async {
    let watchers = state.withLock { state in
      defer { state.watchers = [] }
      state.arrived += 1
      return state.watchers
    }
    for watcher in watchers { watcher.resume() }
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  /// Waits until somebody has come to it.
  func isReached() async {
    await withCheckedContinuation { continuation in
      let isReached = state.withLock { state in
        if state.arrived == 0 { state.watchers.append(continuation) }
        return state.arrived > 0
      }
      if isReached { continuation.resume() }
    }
  }

  func open() {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      state.isOpen = true
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
