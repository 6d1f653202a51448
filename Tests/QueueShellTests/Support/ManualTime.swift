import FoundationEssentials
import GenesysCloud
import Synchronization

/// A time that moves only when told to: a sleep moves it on, is recorded and returns at once.
final class ManualTime: Sendable {
  private struct State {
    var now = Date.sample
    var uptime: Duration = .seconds(1_000)
    var sleeps: [Duration] = []
  }

  private let state = Mutex(State())

  var sleeps: [Duration] { state.withLock { $0.sleeps } }

  func advance(by duration: Duration) {
    state.withLock { state in
      state.uptime += duration
      state.now += duration / .seconds(1)
    }
  }

  var source: TimeSource {
    TimeSource(
      now: { self.state.withLock { $0.now } },
      uptime: { self.state.withLock { $0.uptime } },
      sleep: { duration in
        try Task.checkCancellation()
        self.advance(by: duration)
        self.state.withLock { $0.sleeps.append(duration) }
      })
  }
}

extension Date {
  /// 2026-11-23T10:16:00Z, a Monday.
  static let sample = Date(timeIntervalSince1970: 1_795_428_960)
}
