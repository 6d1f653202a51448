import FoundationEssentials
import GenesysCloud

/// What is known of a queue beside its name, from a poll or a look in the background.
struct QueueFigures: Sendable, Equatable {
  var waiting: Int
  /// In milliseconds; nil where the same answer did not tell it.
  var longest: Double?
  /// When it arrived, by our own clock.
  var at: Date

  static let waiting = Aggregate("waiting")
  static let longest = Aggregate("longest")

  /// nil where the figures do not tell how many wait.
  init?(_ figures: [Aggregate: Figure], at: Date) {
    guard let waiting = Self.waiting, case .value(let count) = figures[waiting],
      let number = Int(exactly: count.rounded())
    else { return nil }
    self.waiting = number
    self.at = at
    guard let longest = Self.longest, case .value(let span) = figures[longest] else { return }
    self.longest = span
  }

  /// `12 waiting  3:41`, and with an age when they are older than a minute.
  func text(at now: Date) -> String {
    let age = now.timeIntervalSince(at)
    return [
      "\(waiting) waiting",
      waiting > 0 ? longest.map { Clock.span(milliseconds: $0) } : nil,
      age > 60 ? Self.age(age) : nil,
    ].compactMap { $0 }.joined(separator: "  ")
  }

  private static func age(_ seconds: Double) -> String {
    let minutes = Int(min(seconds, 1e9) / 60)
    return minutes < 60 ? "\(minutes) min ago" : "\(minutes / 60) h ago"
  }
}
