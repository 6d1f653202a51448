public import FoundationEssentials

/// Where the time comes from and how it is waited for, so that tests wait for nothing.
public struct TimeSource: Sendable {
  /// The wall clock.
  public var now: @Sendable () -> Date
  /// A clock that only goes forward, from any beginning.
  public var uptime: @Sendable () -> Duration
  /// Waits; throws when the task is cancelled.
  public var sleep: @Sendable (Duration) async throws -> Void

  /// A source of these three.
  public init(
    now: @escaping @Sendable () -> Date, uptime: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.uptime = uptime
    self.sleep = sleep
  }

  /// The machine's clocks.
  ///
  /// The uptime counts through suspension, so a token that ran out while a laptop slept is known to
  /// have run out.
  public static let system: TimeSource = {
    let origin = ContinuousClock.now
    return TimeSource(
      now: { Date.now },
      uptime: { origin.duration(to: .now) },
      sleep: { try await Task.sleep(for: $0) })
  }()
}
