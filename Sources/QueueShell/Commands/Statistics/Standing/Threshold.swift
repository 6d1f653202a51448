/// From where on a figure is coloured: a warning first, then bad. Where the second is less than the
/// first, lower is worse.
struct Threshold: Sendable, Equatable {
  /// Times in milliseconds, shares from 0 to 1.
  let warning: Double
  let bad: Double

  func tone(of value: Double) -> Tone {
    func isReached(_ limit: Double) -> Bool { bad < warning ? value <= limit : value >= limit }
    return isReached(bad) ? .bad : isReached(warning) ? .warning : .plain
  }
}
