import GenesysCloud

/// Which figures are a warning and which are bad: by the user's own thresholds, else by the queue's
/// own targets. What is well stays plain: only what needs eyes is coloured.
struct Grading: Sendable, Equatable {
  /// In the place of the rules.
  let own: [Aggregate: Threshold]

  init(own: [Aggregate: Threshold] = [:]) { self.own = own }

  func tone(of aggregate: Aggregate, in standing: QueueStanding) -> Tone {
    guard let value = standing.value(of: aggregate) else { return .plain }
    if let threshold = own[aggregate] { return threshold.tone(of: value) }
    switch aggregate.gradingRule {
    case .longestWait: return Self.tone(ofShare: standing.waitShare())
    case .averageWait:
      return Self.tone(ofShare: standing.queue.target.map { value / $0.duration })
    case .serviceLevel: return Self.tone(ofLevel: value, target: standing.queue.target?.level)
    case .asLongestWait:
      guard value > 0, let longest = QueueFigures.longest else { return .plain }
      return tone(of: longest, in: standing)
    case .nobodyAvailable:
      let waiting = standing.value(of: QueueFigures.waiting) ?? 0
      return value == 0 && waiting > 0 ? .bad : .plain
    case nil: return .plain
    }
  }

  /// The tone of one wait, in milliseconds.
  func tone(ofWait wait: Double, for mediaType: String, in queue: Queue) -> Tone {
    if let longest = QueueFigures.longest, let threshold = own[longest] {
      return threshold.tone(of: wait)
    }
    let target = queue.target(for: mediaType) ?? queue.target
    return Self.tone(ofShare: target.map { wait / $0.duration })
  }

  /// A wait as a multiple of its target: a warning from half of it, bad beyond it.
  private static func tone(ofShare share: Double?) -> Tone {
    guard let share else { return .plain }
    return share > 1 ? .bad : share >= 0.5 ? .warning : .plain
  }

  /// A service level: a warning below the target, bad more than 20 points below.
  private static func tone(ofLevel level: Double, target: Double?) -> Tone {
    guard let target else { return .plain }
    // 0.8 - 0.2 is a little more than 0.6 as numbers are stored.
    let missed = target - level - 1e-9
    return missed > 0.2 ? .bad : missed > 0 ? .warning : .plain
  }
}
