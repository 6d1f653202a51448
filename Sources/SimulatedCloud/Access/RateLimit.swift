/// Requests a token may make within a minute, in windows that begin with its first request.
struct RateLimit: Sendable {
  static let window: Milliseconds = .minute

  /// What the `inin-ratelimit-*` headers say.
  struct Standing: Sendable, Equatable {
    let count: Int
    let allowed: Int
    /// Seconds to the window's end, at least 1.
    let reset: Int
    let isExceeded: Bool
  }

  let allowed: Int
  private var windows: [String: (start: Milliseconds, count: Int)] = [:]

  init(allowed: Int) {
    self.allowed = allowed
  }

  /// Counts one request of the token. Refused requests are not counted.
  mutating func count(_ token: String, at wall: Milliseconds) -> Standing {
    var window = windows[token] ?? (wall, 0)
    if wall - window.start >= RateLimit.window || wall < window.start { window = (wall, 0) }
    let isExceeded = window.count >= allowed
    if !isExceeded { window.count += 1 }
    windows[token] = window
    let left = window.start + RateLimit.window - wall
    return Standing(
      count: window.count, allowed: allowed, reset: Int((left + .second - 1) / .second),
      isExceeded: isExceeded)
  }

  /// The headers of an answer to nobody in particular.
  var unused: Standing {
    Standing(
      count: 0, allowed: allowed, reset: Int(RateLimit.window / .second), isExceeded: false)
  }
}
