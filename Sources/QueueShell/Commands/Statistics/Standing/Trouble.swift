import GenesysCloud

/// How bad a queue is off, so that the worst can come first and the quiet ones be folded.
struct Trouble: Sendable, Equatable {
  /// The target of a queue that has none: 80% in 20 s, what calls are usually answered in.
  static let standardTarget = ServiceTarget(level: 0.8, duration: 20_000)

  /// The longest wait as a multiple of its target, plus those waiting per agent, plus the missed share
  /// of the service level. What is unknown adds nothing.
  let score: Double
  /// Whether nobody waits, nothing alerts, and the service level is not missed as far as it is known.
  let isQuiet: Bool

  init(_ standing: QueueStanding) {
    let waiting = standing.value(of: QueueFigures.waiting)
    let available = standing.value(of: QueueStanding.available)
    let missed = standing.missedShare ?? 0
    let crowd = waiting.flatMap { waiting in available.map { waiting / ($0 + 1) } }
    score = (standing.waitShare(fallback: Self.standardTarget) ?? 0) + (crowd ?? 0) + missed
    let alerting = standing.value(of: QueueStanding.alerting) ?? 0
    // Of whom it is not known whether anybody waits, nobody knows that it is quiet.
    isQuiet = waiting == 0 && alerting == 0 && missed == 0
  }

  /// - Parameter growth: the time since the figures were told, by which waits have grown.
  init(
    queue: Queue, figures: [Aggregate: Figure], longestWaits: [String: Double] = [:],
    growth: Duration = .zero
  ) {
    self.init(
      QueueStanding(queue, figures: figures, longestWaits: longestWaits, growth: growth))
  }
}

extension QueueStanding {
  /// The part of the service level's target that is missed; 0 when it is met, nil when that is not
  /// known.
  var missedShare: Double? {
    guard let level = value(of: Self.serviceLevel), let target = queue.target?.level else {
      return nil
    }
    return max(0, (target - level) / target)
  }
}
