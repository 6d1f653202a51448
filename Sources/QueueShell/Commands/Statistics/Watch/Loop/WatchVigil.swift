import GenesysCloud

/// What a watch waits for: the condition that ends it, and the session's alerts.
struct WatchVigil: Sendable {
  /// The condition of `--until`.
  private var until: ConditionTrack?
  private(set) var alerts: Alerts
  private(set) var verdict: Verdict?

  /// Finds the queues of the condition and of the alerts.
  init(until condition: Condition?, over plan: WatchPlan, in session: Session) async throws {
    if let condition {
      let bound = try await session.bind(condition, watching: plan.queues, for: "watch --until")
      until = ConditionTrack(bound, every: plan.pace.interval)
    }
    alerts = Alerts()
  }

  /// The queues and aggregates to ask for.
  var inquiry: Inquiry {
    var inquiry = Inquiry()
    if let until { inquiry.add(queues: until.bound.queues, aggregates: until.bound.aggregates) }
    return inquiry
  }

  var isMet: Bool { verdict?.isMet ?? false }

  /// What is told when the condition has ended the watch.
  var success: String? {
    guard let verdict, verdict.isMet else { return nil }
    return "Met: \(verdict.evidence)."
  }

  mutating func change(to interval: Duration) { until?.change(to: interval) }

  /// Judges a poll; alerts that began or ended by it.
  mutating func observe(_ poll: Poll, at uptime: Duration) -> [AlertEvent] {
    verdict = until?.observe(poll.snapshot.figures, at: uptime)
    return alerts.observe(poll.snapshot.figures, at: uptime)
  }

  /// The watch has come to its limit.
  /// - Throws: `.unmet` when it was to wait for a condition.
  func conclude(_ limit: String) throws {
    guard let until else { return }
    let evidence = verdict.map { $0.evidence } ?? "nothing was read"
    throw ShellError(
      "Not met \(limit): \"\(until.bound.condition.text)\": \(evidence).", status: .unmet)
  }
}
