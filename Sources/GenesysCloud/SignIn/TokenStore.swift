import Synchronization

/// Keeps the token in use and sees to it that only one new token is fetched at a time.
///
/// The first caller who finds no good token fetches one; those who come meanwhile wait for it. If
/// that fetch fails they all fail with it, and if its caller is cancelled the next one takes over.
final class TokenStore: Sendable {
  private enum Answer {
    case settled
    case failed(CloudError)
    case cancelled
  }

  private enum Step {
    case use(AccessToken)
    case fetch(isRenewal: Bool)
    case wait
  }

  private struct State {
    var token: AccessToken?
    var isFetching = false
    var hasFetched = false
    var waiters: [Int: CheckedContinuation<Answer, Never>] = [:]
    var nextWaiter = 0
  }

  private let state = Mutex(State())
  private let time: TimeSource
  private let fetch: @Sendable () async throws(CloudError) -> AccessToken
  private let onRenewal: @Sendable () -> Void

  init(
    time: TimeSource, onRenewal: @escaping @Sendable () -> Void,
    fetch: @escaping @Sendable () async throws(CloudError) -> AccessToken
  ) {
    self.time = time
    self.onRenewal = onRenewal
    self.fetch = fetch
  }

  /// The token last fetched, good or not.
  var latest: AccessToken? { state.withLock { $0.token } }

  func forget() {
    state.withLock { $0.token = nil }
  }

  /// A good token, fetched if there is none; never the one that a server has just rejected.
  func token(insteadOf rejected: AccessToken? = nil) async throws(CloudError) -> AccessToken {
    while true {
      switch nextStep(insteadOf: rejected) {
      case .use(let token):
        return token
      case .fetch(let isRenewal):
        if isRenewal { onRenewal() }
        return try await fetchForAll()
      case .wait:
        switch await waitForFetch() {
        case .settled: continue
        case .failed(let error): throw error
        case .cancelled: throw CloudError(.cancelled)
        }
      }
    }
  }

  private func nextStep(insteadOf rejected: AccessToken?) -> Step {
    let uptime = time.uptime()
    return state.withLock { state in
      if let token = state.token, token != rejected, token.renewAt.map({ uptime < $0 }) ?? true {
        return .use(token)
      }
      if state.isFetching { return .wait }
      state.isFetching = true
      return .fetch(isRenewal: state.hasFetched)
    }
  }

  private func fetchForAll() async throws(CloudError) -> AccessToken {
    do {
      let token = try await fetch()
      settle(token, .settled)
      return token
    } catch {
      settle(nil, error.code == .cancelled ? .settled : .failed(error))
      throw error
    }
  }

  private func settle(_ token: AccessToken?, _ answer: Answer) {
    let waiters = state.withLock { state in
      state.isFetching = false
      state.token = token
      if token != nil { state.hasFetched = true }
      defer { state.waiters = [:] }
      return state.waiters.values
    }
    for waiter in waiters { waiter.resume(returning: answer) }
  }

  private func waitForFetch() async -> Answer {
    let id = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // The fetch may have ended, or this task been cancelled, before the lock was taken.
        let answer: Answer? = state.withLock { state in
          if Task.isCancelled { return .cancelled }
          if !state.isFetching { return .settled }
          state.waiters[id] = continuation
          return nil
        }
        if let answer { continuation.resume(returning: answer) }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: id) }?.resume(returning: .cancelled)
    }
  }
}
