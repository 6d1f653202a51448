/// Shares as people read them: 0.824 is `82.4%`.
enum Percentage {
  static func text(_ share: Double) -> String {
    guard share.isFinite, abs(share) < 1e9 else { return "?" }
    let tenths = Int((share * 1000).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)%" : "\(whole).\(rest)%")
  }
}
