import GenesysCloud

/// What a watch waits for: the condition that ends it, and the session's alerts.
struct WatchVigil: Sendable {
  /// The condition of `--until`.
  private var until: ConditionTrack?
  private var alerts: Alerts
  private var last: ConditionAnswer?
  /// The alerts that cannot be followed, and why.
  let refusals: [ShellError]

  /// Finds the queues of the condition and of the alerts.
  init(until condition: Condition?, over plan: WatchPlan, in session: Session) async throws {
    let interval = plan.pace.interval
    let isOfNow = session.memory.interval == .realtime || plan.subject != .stats
    if let condition {
      guard isOfNow else { throw Self.overTime("--until judges", in: session) }
      let bound = try await session.bind(condition, watching: plan.queues, for: Self.command)
      until = ConditionTrack(bound, every: interval)
    }
    guard isOfNow || session.memory.alerts.isEmpty else {
      (alerts, refusals) = (.none, [Self.overTime("Alerts judge", in: session)])
      return
    }
    (alerts, refusals) = try await Alerts.bind(
      watching: plan.queues, every: interval, in: session)
  }

  static func overTime(_ who: String, in session: Session) -> ShellError {
    ShellError(
      "\(who) figures of now, and the interval is \(session.memory.interval.rawValue).",
      next: "interval realtime")
  }

  /// What stands before a condition in a next step.
  static let command = "watch --until"

  /// The queues and aggregates to ask for.
  var inquiry: Inquiry {
    var inquiry = Inquiry()
    inquiry.add(queues: alerts.queues, aggregates: alerts.aggregates)
    if let until { inquiry.add(queues: until.bound.queues, aggregates: until.bound.aggregates) }
    return inquiry
  }

  /// A sentence for each alert that is on.
  var standing: [String] { alerts.standing.map(\.sentence) }

  var isMet: Bool { last?.verdict.isMet ?? false }

  /// What is told when the condition has ended the watch.
  var success: String? {
    guard let verdict = last?.verdict, verdict.isMet else { return nil }
    return "Met: \(verdict.evidence)."
  }

  mutating func change(to interval: Duration) {
    until?.change(to: interval)
    alerts.change(to: interval)
  }

  /// Judges a poll; alerts that began or ended by it.
  mutating func observe(_ snapshot: Snapshot, at uptime: Duration) -> [AlertEvent] {
    if var track = until {
      let verdict = track.observe(snapshot.figures, at: uptime)
      last = ConditionAnswer(bound: track.bound, verdict: verdict, snapshot: snapshot)
      until = track
    }
    return alerts.observe(snapshot.figures, at: uptime)
  }

  /// The watch has come to its limit.
  /// - Throws: `.unmet` when it was to wait for a condition.
  func conclude(within limit: String) throws {
    guard let until else { return }
    if let last { throw last.unmet(within: limit) }
    let text = HostileText.cleaned(until.bound.condition.text)
    throw ShellError("Not met within \(limit): \"\(text)\": nothing was read.", status: .unmet)
  }
}

extension Session {
  /// Starts the programs of alerts; what went wrong with those started before.
  func startPrograms(for events: [AlertEvent]) -> [ShellError] {
    remember { state in
      for event in events { state.alertPrograms.start(for: event, in: environment) }
      return state.alertPrograms.settle()
    }
  }
}
