import Synchronization

/// The queues on their way in the background; a command that needs them meanwhile waits for the
/// same answer instead of asking twice.
final class DirectoryLoad: Sendable {
  private struct State {
    /// nil within: it failed.
    var result: QueueDirectory??
    var waiters: [Int: CheckedContinuation<QueueDirectory?, Never>] = [:]
    var nextWaiter = 0
    var task: Task<Void, Never>?
  }

  private let state = Mutex(State())

  /// Begins; what `read` answers is nil where it failed.
  init(_ read: @escaping @Sendable () async -> QueueDirectory?) {
    let task = Task { self.finish(await read()) }
    state.withLock { $0.task = task }
  }

  /// Ends it without an answer.
  func cancel() { state.withLock { $0.task }?.cancel() }

  /// The queues once they are there; nil when they could not be read, or when the waiting task is
  /// cancelled.
  func value() async -> QueueDirectory? {
    let id = state.withLock { state in
      defer { state.nextWaiter += 1 }
      return state.nextWaiter
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let known = state.withLock { state -> QueueDirectory?? in
          if state.result == nil, !Task.isCancelled { state.waiters[id] = continuation }
          return Task.isCancelled ? .some(nil) : state.result
        }
        if let known { continuation.resume(returning: known) }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: id) }?.resume(returning: nil)
    }
  }

  private func finish(_ directory: QueueDirectory?) {
    let waiters = state.withLock { state in
      state.result = .some(directory)
      defer { state.waiters = [:] }
      return state.waiters
    }
    for waiter in waiters.values { waiter.resume(returning: directory) }
  }
}
