import GenesysCloud

/// A condition over time: since when each queue has fulfilled it without a break.
///
/// What could not be read is no observation: it neither breaks a time nor is one. After a gap of more
/// than three intervals nobody knows what was so between, and the time starts anew.
struct ConditionTrack: Sendable {
  private struct Run {
    var since: Duration?
    var seen: Duration
  }

  static let longestGap = 3

  let bound: BoundCondition
  private var interval: Duration
  private var runs: [String: Run] = [:]

  /// - Parameter interval: how far observations usually lie apart.
  init(_ bound: BoundCondition, every interval: Duration) {
    self.bound = bound
    self.interval = interval
  }

  mutating func change(to interval: Duration) { self.interval = interval }

  /// Takes the figures of a poll, by queue id.
  mutating func observe(
    _ figures: [String: [Aggregate: Figure]], at uptime: Duration
  ) -> Verdict {
    let parts = bound.queues.map { part($0, figures[$0.id] ?? [:], at: uptime) }
    let now = combined(parts.map(\.now))
    return Verdict(
      truth: combined(parts.map(\.truth)), now: now, parts: parts,
      evidence: bound.evidence(of: parts, now: now, figures))
  }

  private func combined(_ truths: [Truth]) -> Truth {
    bound.condition.scope.quantifier == .any ? .any(of: truths) : .all(of: truths)
  }

  private mutating func part(
    _ queue: Queue, _ figures: [Aggregate: Figure], at uptime: Duration
  ) -> Verdict.Part {
    let now = bound.condition.expression.truth(of: figures)
    if case .unknown(let reason) = now, reason.isUnread {
      return Verdict.Part(queue: queue, now: now, truth: now, held: nil)
    }
    var since: Duration?
    if now == .met {
      let former = runs[queue.id].flatMap { run in
        uptime - run.seen > interval * Self.longestGap ? nil : run.since
      }
      since = former ?? uptime
    }
    runs[queue.id] = Run(since: since, seen: uptime)
    let held = since.map { uptime - $0 }
    let isShort = held.map { $0 < bound.condition.duration ?? .zero } ?? false
    return Verdict.Part(queue: queue, now: now, truth: isShort ? .unmet : now, held: held)
  }
}
