import GenesysCloud

/// Asking, and what comes of it.
extension WatchLoop {
  /// A person waits for the first figures and for those asked for by a key; the others let commands
  /// of other shells go first.
  mutating func poll(_ priority: RequestPriority, in group: inout Tasks) {
    guard !isPolling, live == nil else { return }
    isPolling = true
    lastPoll = session.time.uptime()
    let (session, plan, feed) = (session, plan, feed)
    group.addTask {
      let result: Result<WatchSample, any Error>
      do {
        let sample = try await RequestPriority.$current.withValue(priority) {
          try await session.withinCommandTime { try await plan.sample(in: session) }
        }
        result = .success(sample)
      } catch {
        result = .failure(error)
      }
      feed.yield(.polled(result))
    }
  }

  mutating func take(
    _ result: Result<WatchSample, any Error>, in group: inout Tasks
  ) throws -> Bool {
    isPolling = false
    polls += 1
    var pause: Duration?
    switch result {
    case .success(let sample):
      hasSucceeded = true
      if fitPace() { board.change(to: plan.pace) }
      if show(sample) { return true }
    case .failure(let error):
      let failure = ShellError(explaining: error)
      if failure.status == .interrupted || Watch.isHopeless(error, in: session) { throw failure }
      board.tell(failure)
      self.failure = failure
      pause = (error as? CloudError)?.retryAfter
    }
    if polls == plan.count {
      try conclude(within: polls == 1 ? "one poll" : "\(polls) polls")
      return true
    }
    look(in: &group)
    let due = ticker.due(notBefore: pause)
    moments.poll = max(moments.poll ?? due, pause == nil ? .zero : due)
    return false
  }

  /// Whether the watch has ended by it.
  mutating func show(_ sample: WatchSample) -> Bool {
    if let look = sample.look {
      board.show(look)
    } else if let poll = sample.poll {
      board.show(poll)
    }
    return sample.judged.map { judge($0) } ?? false
  }

  /// Whether the condition that ends the watch is met.
  mutating func judge(_ snapshot: Snapshot) -> Bool {
    let events = vigil.observe(snapshot, at: session.time.uptime())
    board.announce(events, on: vigil.standing)
    for problem in session.startPrograms(for: events) { board.remark(problem.message) }
    return vigil.isMet
  }

  /// The watch has come to its limit.
  /// - Throws: the failure when nothing was ever read, `.unmet` when a condition was to be met.
  func conclude(within limit: String) throws {
    if let live, live.watch.shown == 0, let failure = live.watch.failure {
      throw Watch.allFailed(live.watch.failed, failure)
    }
    if !hasSucceeded, let failure { throw Watch.allFailed(polls, failure) }
    try vigil.conclude(within: limit)
  }

  /// Fits the interval to the request budget as it is known by now, and all that goes by it; whether
  /// that changed it.
  @discardableResult
  mutating func fitPace() -> Bool {
    let isChanged = plan.pace.fit(plan.requests(in: session), in: session)
    ticker.change(to: plan.pace.interval)
    vigil.change(to: plan.pace.interval)
    return isChanged
  }
}
