/// The moments of the uptime at which a watch does something by itself.
struct WatchMoments: Sendable {
  /// None while a poll is on its way.
  var poll: Duration?
  /// When the clock of a painted table moves.
  var second: Duration?
  var end: Duration?

  var next: Duration? { [poll, second, end].compactMap { $0 }.min() }
}
