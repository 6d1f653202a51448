import FoundationEssentials
import Synchronization

/// The server's time, as far as its answers tell it.
///
/// Ages are counted from instants that the server wrote, so a machine whose clock is wrong would show
/// wrong waits. A `Date` header has whole seconds, so a difference within two is no difference.
final class ServerClock: Sendable {
  private static let tolerance: TimeInterval = 2

  private let time: TimeSource
  /// Seconds that the server is ahead, as the last answer told.
  private let skew = Mutex<TimeInterval>(0)

  init(time: TimeSource) {
    self.time = time
  }

  /// The server's time now.
  func now() -> Date {
    time.now().addingTimeInterval(skew.withLock { $0 })
  }

  /// The server's time of an answer that has just come, from its `Date` header if it has one.
  func instant(ofAnswerDated header: String?) -> Date {
    guard let date = header.flatMap(HTTPDate.init) else { return now() }
    let local = time.now()
    let difference = date.instant.timeIntervalSince(local)
    let correction = abs(difference) > Self.tolerance ? difference : 0
    skew.withLock { $0 = correction }
    return local.addingTimeInterval(correction)
  }
}
