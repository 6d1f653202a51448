/// Requests an OAuth client may make within a time, in windows that begin with its first request:
/// all its tokens share them.
struct RateLimit: Sendable {

  /// What the `inin-ratelimit-*` headers say.
  struct Standing: Sendable, Equatable {
    let count: Int
    let allowed: Int
    /// Seconds to the window's end, at least 1.
    let reset: Int
    let isExceeded: Bool
  }

  let allowed: Int
  let window: Milliseconds
  private var windows: [String: (start: Milliseconds, count: Int)] = [:]

  init(allowed: Int, within window: Milliseconds) {
    self.allowed = allowed
    self.window = window
  }

  /// Counts one request of the client. Refused requests are not counted.
  mutating func count(_ client: String, at wall: Milliseconds) -> Standing {
    var window = windows[client] ?? (wall, 0)
    if wall - window.start >= self.window || wall < window.start { window = (wall, 0) }
    let isExceeded = window.count >= allowed
    if !isExceeded { window.count += 1 }
    windows[client] = window
    let left = window.start + self.window - wall
    return Standing(
      count: window.count, allowed: allowed, reset: Int((left + .second - 1) / .second),
      isExceeded: isExceeded)
  }

  /// The headers of an answer to nobody in particular.
  var unused: Standing {
    Standing(
      count: 0, allowed: allowed, reset: Int(window / .second), isExceeded: false)
  }
}
