import FoundationEssentials
import Synchronization

/// The time of a simulated contact centre, which moves only when it is told to.
final class CloudClock: Sendable {
  private let moment = Mutex(Clouds.morning)

  var now: Date { moment.withLock { $0 } }

  func advance(minutes: Double) { moment.withLock { $0 += minutes * 60 } }
}
