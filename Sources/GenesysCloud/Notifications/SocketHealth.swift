/// Whether an open socket still lives, and how long its channel does.
///
/// A heartbeat comes every 30 seconds. A socket that says nothing is asked, and is given up when
/// 35 seconds bring nothing at all, as other clients of the API do.
struct SocketHealth: Sendable {
  enum Verdict: Equatable {
    case none, ping, dead, expiring
  }

  private static let quiet = Duration.seconds(25)
  private static let dead = Duration.seconds(35)
  /// A socket that lasted this long counts as steady, however it ends.
  private static let steady = Duration.seconds(30)
  /// A channel lives 24 hours, also where its end is not told.
  private static let longestLife = 86_400.0
  private static let margin = 300.0

  private var openedAt: Duration?
  private var heardAt = Duration.zero
  private var hasPinged = false
  private var renewAt = Duration.zero

  /// - Parameter life: seconds to the channel's end, as far as known. It is replaced five minutes
  ///   before, and one that lives shorter than ten minutes at half its life.
  mutating func open(at uptime: Duration, life: Double?) {
    openedAt = uptime
    heardAt = uptime
    hasPinged = false
    let told = life.flatMap { $0.isFinite ? $0 : nil }
    let left = min(max(told ?? Self.longestLife, 0), Self.longestLife)
    // A clock that is wrong by more than the channel's life must not make a channel a second.
    renewAt = uptime + .seconds(max(left > 2 * Self.margin ? left - Self.margin : left / 2, 30))
  }

  mutating func heard(at uptime: Duration) {
    heardAt = uptime
    hasPinged = false
  }

  func isSteady(at uptime: Duration) -> Bool {
    openedAt.map { uptime - $0 >= Self.steady } ?? false
  }

  var nextLook: Duration {
    min(renewAt, heardAt + (hasPinged ? Self.dead : Self.quiet))
  }

  mutating func look(at uptime: Duration) -> Verdict {
    if uptime >= renewAt { return .expiring }
    if uptime - heardAt >= Self.dead { return .dead }
    if uptime - heardAt >= Self.quiet, !hasPinged {
      hasPinged = true
      return .ping
    }
    return .none
  }
}
