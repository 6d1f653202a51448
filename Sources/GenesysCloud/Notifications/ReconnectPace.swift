/// How long to wait before a lost connection is sought again.
struct ReconnectPace: Sendable {
  /// From 0 to 1, for the jitter.
  let random: @Sendable () -> Double

  static let standard = ReconnectPace(random: { Double.random(in: 0..<1) })

  private static let first = 0.5
  private static let longest = 30.0

  /// The wait after so many failures in a row, from one on: half a second, doubled with each, half a
  /// minute at most.
  ///
  /// A fifth either way keeps clients that lost their sockets together from coming back together.
  func wait(failures: Int) -> Duration {
    var seconds = Self.first
    for _ in 1..<max(2, min(failures, 10)) { seconds *= failures > 1 ? 2 : 1 }
    return .milliseconds((min(seconds, Self.longest) * 1_000 * (0.8 + 0.4 * random())).rounded())
  }
}
