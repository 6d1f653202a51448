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
      let poll = try await Poll.take(queues, beside: inquiry, in: session)
      return WatchSample(poll: poll, judged: poll.snapshot)
    case .agents, .waiting:
      guard let queue = queues.first else { throw ShellError("No queue to watch.") }
      let look =
        subject == .agents
        ? try await ListAgents.look(at: queue, in: session)
        : try await ListWaiting.look(at: queue, in: session)
      guard !inquiry.queues.isEmpty else { return WatchSample(look: look) }
      let judged = try await session.figures(of: inquiry.queues, inquiry.aggregates)
      return WatchSample(look: look, judged: judged)
    }
  }
}

/// What one look told.
struct WatchSample: Sendable {
  var poll: Poll?
  /// In place of a poll where a list is watched.
  var look: QueueLook?
  /// What conditions and alerts go by.
  var judged: Snapshot?
}
