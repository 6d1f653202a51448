import Glibc

/// A time zone, as far as the statistics dialect needs one: where hour, day and week begin.
struct LocalTime: Sendable {
  enum Period: Sendable {
    case hour, day
    /// From Monday (ISO 8601).
    case week
  }

  /// East of UTC, at a moment.
  let offset: @Sendable (Milliseconds) -> Milliseconds

  /// The process's zone, from glibc: Foundation's would need ICU for names.
  static let ofProcess = LocalTime { moment in
    var seconds = time_t(moment.floored(to: .second) / .second)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Milliseconds(parts.tm_gmtoff) * .second
  }

  func start(of period: Period, at moment: Milliseconds) -> Milliseconds {
    let local = moment + offset(moment)
    let start =
      switch period {
      case .hour: local.floored(to: .hour)
      case .day: local.floored(to: .day)
      // 1970-01-01 was a Thursday, three days after a Monday.
      case .week: (local + 3 * .day).floored(to: 7 * .day) - 3 * .day
      }
    // The offset of the start, not of now: a clock change may lie between.
    let guess = start - offset(moment)
    return start - offset(guess)
  }
}
