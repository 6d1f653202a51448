/// Shares as people read them: 0.824 is `82.4%`.
enum Percentage {
  /// - Parameter isAligned: whether tenths stand there even when there are none, as in a column.
  static func text(_ share: Double, isAligned: Bool = false) -> String {
    guard share.isFinite, abs(share) < 1e9 else { return "?" }
    let tenths = Int((share * 1000).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 && !isAligned ? "\(whole)%" : "\(whole).\(rest)%")
  }
}
