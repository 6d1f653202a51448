public import FoundationEssentials

/// A contact centre's clock that runs faster or slower than the world's.
///
/// Its `now` is to be given to `Configuration.clock`. It is steady: a change of the system's time
/// does not reach it.
public struct SimulationClock: Sendable {
  private let start: Date
  private let speed: Double
  private let anchor = ContinuousClock.now

  /// Starts the clock.
  ///
  /// - Parameters:
  ///   - start: what it shows at first.
  ///   - speed: simulated seconds a second; 1 is real time, 0 stands still.
  public init(start: Date = Date(), speed: Double) {
    self.start = start
    self.speed = speed
  }

  /// What the clock shows.
  public func now() -> Date { now(after: ContinuousClock.now - anchor) }

  func now(after elapsed: Duration) -> Date {
    start.addingTimeInterval(elapsed / .seconds(1) * speed)
  }
}
