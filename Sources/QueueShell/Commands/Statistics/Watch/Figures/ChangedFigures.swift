import GenesysCloud

/// Figures of queues as they were last known, and what a poll changes in them.
struct ChangedFigures {
  struct Change: Equatable {
    let queueID: String
    /// `Support waiting 3 -> 5, available 2 -> 0`.
    let sentence: String
  }

  private var known: [String: [Aggregate: Figure]] = [:]

  /// The queues that a poll tells something new of, in its order; of a queue met for the first time
  /// all is new.
  mutating func take(_ poll: Poll) -> [Change] {
    poll.queues.compactMap { queue in
      let told = poll.figures(of: queue).compactMap { take($0, of: queue.id) }
      guard !told.isEmpty else { return nil }
      let name = HostileText.cleaned(poll.directory.display(queue))
      return Change(queueID: queue.id, sentence: "\(name) " + told.joined(separator: ", "))
    }
  }

  private mutating func take(_ new: FigureCell, of queueID: String) -> String? {
    guard let former = known[queueID]?[new.aggregate] else {
      known[queueID, default: [:]][new.aggregate] = new.figure
      return "\(new.aggregate.alias) \(new.words)"
    }
    // What could not be read this time says nothing of the queue; the failure is told as one.
    if case .unavailable(.failed) = new.figure { return nil }
    known[queueID]?[new.aggregate] = new.figure
    let old = FigureCell(aggregate: new.aggregate, figure: former)
    guard old.words != new.words, !Self.isMereGrowth(from: old, to: new) else { return nil }
    return "\(new.aggregate.alias) \(old.words) -> \(new.words)"
  }

  /// An age grows by itself.
  private static func isMereGrowth(from old: FigureCell, to new: FigureCell) -> Bool {
    guard new.aggregate.isAge, case .value(let before) = old.figure,
      case .value(let after) = new.figure
    else { return false }
    return after >= before
  }
}
