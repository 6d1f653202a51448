import FoundationEssentials
import GenesysCloud

/// Figures that completion shows beside queues: they come from polls, and from looks of its own.
extension Session {
  /// What these aggregates of these queues are now.
  func figures(of queues: [Queue], _ aggregates: [Aggregate]) async throws -> Snapshot {
    let snapshot = try await statistics().snapshot(
      of: queues.map(\.id), aggregates: aggregates, interval: .realtime)
    learn(snapshot)
    rememberDialect(of: snapshot)
    return snapshot
  }

  /// Keeps the dialect that `auto` found for the next session.
  func rememberDialect(of snapshot: Snapshot) {
    guard memory.settings.dialect == .auto, let host = memory.client?.host.name else { return }
    DialectMemory(path: files.dialects).remember(snapshot.dialect, of: host)
  }

  /// Remembers what a snapshot of now tells of queues.
  func learn(_ snapshot: Snapshot) {
    guard isInteractive, snapshot.interval == .realtime else { return }
    let now = time.now()
    let known = snapshot.figures.compactMapValues { QueueFigures($0, at: now) }
    guard !known.isEmpty else { return }
    remember { state in state.figures.merge(known) { $1 } }
  }

  /// Asks in the background how many wait in some queues, so that the next Tab can tell.
  ///
  /// It is one request, seldom, and none at all where the budget may soon be needed by a command.
  func look(at queueIDs: [String]) {
    let ids = Array(queueIDs.prefix(Self.lookLimit))
    guard isInteractive, let client = memory.client, !areNew(ids), isLookDue(client),
      let waiting = QueueFigures.waiting, let longest = QueueFigures.longest
    else { return }
    Task {
      await Session.$isUnheard.withValue(true) {
        await RequestPriority.$current.withValue(.background) {
          let snapshot = try? await withinCommandTime {
            try await statistics().snapshot(
              of: ids, aggregates: [waiting, longest], interval: .realtime)
          }
          guard let snapshot, memory.client === client else { return }
          learn(snapshot)
        }
      }
    }
  }

  /// As many queues as one request takes.
  private static let lookLimit = 100
  private static let lookPause = Duration.seconds(10)

  /// Whether a poll just told of all these queues.
  private func areNew(_ queueIDs: [String]) -> Bool {
    let (figures, now) = (memory.figures, time.now())
    return queueIDs.allSatisfy { id in
      figures[id].map { now.timeIntervalSince($0.at) < Self.lookPause / .seconds(1) } ?? false
    }
  }

  /// Whether a look may be made now, which is noted.
  private func isLookDue(_ client: CloudClient) -> Bool {
    if let budget = client.budget, budget.allowed - budget.count < budget.allowed / 4 {
      return false
    }
    let now = time.uptime()
    return remember { state in
      if let last = state.lastLook, now < last + Self.lookPause { return false }
      state.lastLook = now
      return true
    }
  }
}
