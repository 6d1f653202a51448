import GenesysCloud

/// What a watch repeats, how often, and when it ends.
struct WatchPlan: Sendable {
  let subject: WatchTarget.Subject
  let queues: [Queue]
  var pace: Pace
  var count: Int?
  /// The longest it goes on.
  var limit: IntervalWord?
  /// What is asked for beside what is shown.
  var inquiry = Inquiry()

  /// How many requests a poll takes.
  func requests(in session: Session) -> Int? {
    let memory = session.memory
    guard subject == .stats else { return 1 }
    guard let source = memory.source else { return nil }
    return source.requests(
      for: inquiry.ids(beside: queues).count,
      aggregates: inquiry.aggregates(beside: memory.aggregates), interval: memory.interval)
  }

  /// Takes one look.
  func sample(in session: Session) async throws -> WatchSample {
    switch subject {
    case .stats:
      return WatchSample(poll: try await Poll.take(queues, beside: inquiry, in: session))
    case .agents, .waiting:
      guard let queue = queues.first else { throw ShellError("No queue to watch.") }
      let look =
        subject == .agents
        ? try await ListAgents.look(at: queue, in: session)
        : try await ListWaiting.look(at: queue, in: session)
      guard !inquiry.queues.isEmpty else { return WatchSample(look: look) }
      // Alerts and conditions need figures all the same.
      return WatchSample(poll: try await Poll.take([], beside: inquiry, in: session), look: look)
    }
  }
}

/// What one look told.
struct WatchSample: Sendable {
  /// Figures to show, or to judge by where a list is shown.
  var poll: Poll?
  var look: QueueLook?
}
