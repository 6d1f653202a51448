import GenesysCloud

/// What `stats --sort` orders queues by; those that are equal in it keep the order they had.
struct StatsOrder: Sendable, Equatable {
  enum Key: Sendable, Equatable {
    /// A to Z.
    case name
    /// The most first, what is unknown last.
    case figure(Aggregate)
  }

  /// How the order by name is asked for, where others name an aggregate.
  static let byName = "name"
  /// What turns an order round stands before its key.
  static let reversal: Character = "-"

  let key: Key
  let isReversed: Bool

  /// nil where the word names nothing to order by.
  init?(_ word: String) {
    isReversed = word.first == Self.reversal
    let name = isReversed ? String(word.dropFirst()) : word
    if name.lowercased() == Self.byName {
      key = .name
    } else {
      guard let aggregate = Aggregate(name) else { return nil }
      key = .figure(aggregate)
    }
  }

  /// - Throws: the nearest keys, when the word is none.
  init(asked word: String) throws(ShellError) {
    if let order = StatsOrder(word) {
      self = order
      return
    }
    let sign = word.first == Self.reversal ? "=\(Self.reversal)" : " "
    let nearest = Nearness.nearest(
      to: String(word.drop { $0 == Self.reversal }), among: Self.names)
    let meant = nearest.map { "\"\($0)\"" }.joined(separator: ", ")
    throw ShellError(
      "\"\(HostileText.cleaned(word).shortened(to: 60))\" is nothing to sort by."
        + (nearest.isEmpty ? "" : " Did you mean \(meant)?"),
      advice: nearest.isEmpty ? "Sort by an aggregate or by \(Self.byName)." : nil,
      next: nearest.first.map { "stats --sort\(sign)\($0)" } ?? "aggregates available")
  }

  /// All that can be typed.
  static let names = [byName] + Aggregate.all.flatMap { [$0.alias, $0.name] }

  /// What a poll must ask for to be ordered so.
  var inquiry: Inquiry {
    guard case .figure(let aggregate) = key else { return Inquiry() }
    return Inquiry(aggregates: [aggregate])
  }
}

extension Poll {
  func sorted(by order: StatsOrder) -> Poll {
    var poll = self
    switch order.key {
    case .name:
      let names = queues.map { (Folding.folded($0.name), Folding.folded($0.division?.name ?? "")) }
      poll.queues = places { first, second in
        let (one, other) = order.isReversed ? (second, first) : (first, second)
        if names[one].0 != names[other].0 {
          return names[one].0.lexicographicallyPrecedes(names[other].0)
        }
        return names[one].1.lexicographicallyPrecedes(names[other].1)
      }
    case .figure(let aggregate):
      let values = queues.map { value(of: aggregate, in: $0) }
      poll.queues = places { first, second in
        guard let one = values[first], let other = values[second] else {
          return values[first] != nil && values[second] == nil
        }
        return order.isReversed ? one < other : one > other
      }
    }
    return poll
  }

  /// Why the order says nothing; nil where it does.
  func remark(on order: StatsOrder) -> String? {
    guard case .figure(let aggregate) = order.key, queues.count > 1,
      queues.allSatisfy({ value(of: aggregate, in: $0) == nil })
    else { return nil }
    let reasons = queues.compactMap { queue in
      figure(of: aggregate, in: queue).flatMap {
        FigureCell(aggregate: aggregate, figure: $0).reason
      }
    }
    return "Not sorted: no \(aggregate.alias) for any of these queues"
      + (reasons.first.map { ", \($0)" } ?? "") + "."
  }

  private func places(_ isBefore: (Int, Int) -> Bool) -> [Queue] {
    queues.indices.sorted { first, second in
      if isBefore(first, second) { return true }
      return !isBefore(second, first) && first < second
    }.map { queues[$0] }
  }

  private func figure(of aggregate: Aggregate, in queue: Queue) -> Figure? {
    snapshot.figures[queue.id]?[aggregate]
  }

  private func value(of aggregate: Aggregate, in queue: Queue) -> Double? {
    guard case .value(let value) = figure(of: aggregate, in: queue), value.isFinite else {
      return nil
    }
    return value
  }
}
