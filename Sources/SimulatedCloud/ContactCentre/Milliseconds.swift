import FoundationEssentials

/// A moment (since 1970, UTC) or a length of time, in whole milliseconds.
///
/// Integers, because the API's figures are whole milliseconds and because sums of floating point
/// depend on their order, which would break "same seed, same answers".
typealias Milliseconds = Int64

extension Milliseconds {
  static let second: Milliseconds = 1_000
  static let minute: Milliseconds = 60_000
  static let hour: Milliseconds = 3_600_000
  static let day: Milliseconds = 86_400_000

  init(_ date: Date) {
    self = Milliseconds((date.timeIntervalSince1970 * 1_000).rounded())
  }

  var date: Date { Date(timeIntervalSince1970: Double(self) / 1_000) }

  /// The last multiple of `step` at or before this moment.
  func floored(to step: Milliseconds) -> Milliseconds {
    let remainder = self % step
    return remainder < 0 ? self - remainder - step : self - remainder
  }
}
