import GenesysCloud

/// A steady tick: each is counted from the start, so that slow answers make it neither drift nor
/// hurry; a tick that was missed is left out.
struct Ticker {
  private var period: Duration
  private let time: TimeSource
  private var start: Duration

  init(every period: Duration, of time: TimeSource) {
    self.period = period
    self.time = time
    start = time.uptime()
  }

  /// Ticks at another pace from the last tick on.
  mutating func change(to period: Duration) {
    guard period != self.period else { return }
    start += self.period * ((time.uptime() - start) / self.period).rounded(.down)
    self.period = period
  }

  /// The moment of the next tick, or of the first one after `pause` from now.
  func due(notBefore pause: Duration?) -> Duration {
    let earliest = time.uptime() + (pause ?? .zero)
    let passed = ((earliest - start) / period).rounded(.down)
    return start + period * (passed + 1)
  }

  /// Sleeps until the next tick, or until the first one after `pause` from now.
  /// - Throws: when the task is cancelled.
  func next(notBefore pause: Duration?) async throws {
    try await time.sleep(self.pause(notBefore: pause))
  }

  /// How long it is until then.
  func pause(notBefore pause: Duration?) -> Duration {
    due(notBefore: pause) - time.uptime()
  }
}
