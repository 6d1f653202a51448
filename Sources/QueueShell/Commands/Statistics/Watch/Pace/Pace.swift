import GenesysCloud

/// The interval of a watch: as typed, or as long as the request budget needs it to be.
struct Pace: Equatable {
  let spelling: String
  let asked: Duration
  /// Longer than asked for; `nil` where the budget holds what was asked for.
  private(set) var stretched: Duration?

  init(_ spelling: String, _ asked: Duration) {
    self.spelling = spelling
    self.asked = asked
  }

  var interval: Duration { stretched ?? asked }

  /// For a header: `Every 1s, stretched to 4s by the request budget`.
  var title: String {
    "Every \(spelling)"
      + (stretched.map { ", stretched to \(Self.spelled($0)) by the request budget" } ?? "")
  }

  /// Stretches it to what the budget can bear for ever, in whole seconds, or tenths of the first.
  /// - Returns: whether it is longer than before.
  mutating func stretch(to shortest: Duration) -> Bool {
    let former = interval
    let step = shortest > .seconds(1) ? Duration.seconds(1) : .milliseconds(100)
    let rounded = step * (shortest / step).rounded(.up)
    stretched = shortest > asked ? rounded : nil
    return interval > former
  }

  /// The title, and what it is in few cells.
  var words: WatchStatus.Words {
    WatchStatus.Words(
      title, short: spelling + (stretched.map { ", stretched to \(Self.spelled($0))" } ?? ""))
  }

  /// The intervals that keys step through, in seconds.
  private static let steps = [1, 2, 5, 10, 15, 30, 60, 120, 300]

  /// The next longer or shorter one; nil at the end.
  func stepped(longer: Bool) -> Pace? {
    let step =
      longer
      ? Self.steps.first { .seconds($0) > asked } : Self.steps.last { .seconds($0) < asked }
    return step.map { seconds in
      Pace(seconds < 60 ? "\(seconds)s" : "\(seconds / 60)m", .seconds(seconds))
    }
  }

  private static func spelled(_ duration: Duration) -> String {
    let milliseconds = Int(duration / .milliseconds(1))
    return milliseconds % 1_000 == 0 ? "\(milliseconds / 1_000)s" : "\(milliseconds)ms"
  }
}
