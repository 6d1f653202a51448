import GenesysCloud

extension Watch {
  func calls(in session: Session) async throws -> [PlannedCall] {
    let (interval, limit, condition, target) = try order(after: session.memory.watchTarget)
    let shown =
      target.subject.isOfOne
      ? try await session.plannedQueue(target.queues.first, for: target.subject.rawValue)
      : try await session.plannedQueues(target.queues, for: Self.name)
    session.remember(target)
    let inquiry = try await inquiry(until: condition, beside: shown, target, in: session)
    var calls = try shown.calls + inquiry.calls + session.plannedSignIn()
    var rounds = PlannedCall.Rounds(pace: Self.pace(interval), times: count, limit: limit?.spelling)
    if live, isPushed(target, in: session) {
      calls += try channels(shown.queues, in: session)
      // What is asked for beside what is pushed; pushes count as polls do.
      rounds = PlannedCall.Rounds(
        pace: Pace("1m", LiveStatistics.snapshotPeriod), limit: limit?.spelling)
    }
    return try calls + session.repeated(look(shown, inquiry, target, in: session), rounds)
  }

  private typealias PlannedInquiry = (
    queues: [Queue]?, aggregates: [Aggregate], calls: [PlannedCall]
  )

  /// What the condition and the alerts ask for beside what is shown.
  private func inquiry(
    until condition: Condition?, beside shown: Session.MeantQueues, _ target: WatchTarget,
    in session: Session
  ) async throws -> PlannedInquiry {
    var inquiry: PlannedInquiry = ([], [], [])
    let memory = session.memory
    let isOfNow = memory.interval == .realtime || target.subject != .stats
    if condition != nil, !isOfNow { throw WatchVigil.overTime("--until judges", in: session) }
    let alerts = isOfNow ? memory.alerts.map { ($0.condition, $0.command) } : []
    for (condition, command) in (condition.map { [($0, WatchVigil.command)] } ?? []) + alerts {
      let meant = try await session.plannedQueues(of: condition, watching: shown, for: command)
      inquiry.queues = Self.joined(inquiry.queues, meant.queues)
      inquiry.aggregates += condition.aggregates.filter { !inquiry.aggregates.contains($0) }
      inquiry.calls += meant.calls
    }
    return inquiry
  }

  /// One round.
  private func look(
    _ shown: Session.MeantQueues, _ inquiry: PlannedInquiry, _ target: WatchTarget,
    in session: Session
  ) throws -> [PlannedCall] {
    let memory = session.memory
    switch target.subject {
    case .stats:
      let aggregates = memory.aggregates
      return try session.plannedFigures(
        of: Self.joined(shown.queues, inquiry.queues),
        aggregates + inquiry.aggregates.filter { !aggregates.contains($0) },
        over: memory.interval)
    case .agents, .waiting:
      let look =
        target.subject == .agents
        ? ListAgents.plannedLook(in: session) : ListWaiting.plannedLook
      guard !inquiry.aggregates.isEmpty else { return look }
      return try look + session.plannedFigures(of: inquiry.queues, inquiry.aggregates)
    }
  }

  /// Each queue once; nil where nobody knows how many there are.
  private static func joined(_ first: [Queue]?, _ second: [Queue]?) -> [Queue]? {
    guard let first, let second else { return nil }
    let known = Set(first.map(\.id))
    return first + second.filter { !known.contains($0.id) }
  }

  private func isPushed(_ target: WatchTarget, in session: Session) -> Bool {
    let memory = session.memory
    return target.subject == .stats && memory.interval == .realtime
      && memory.aggregates.contains(where: \.isPushed)
      && session.plannedDialect == .observations
  }

  /// What opening the channels takes.
  private func channels(_ queues: [Queue]?, in session: Session) throws -> [PlannedCall] {
    let memory = session.memory
    var calls: [PlannedCall] = []
    if session.guessesDialect, memory.rehearsal?.hasDialect == false {
      calls += try session.plannedFigures(of: queues.map { Array($0.prefix(1)) }, memory.aggregates)
    }
    let topics = LiveStatistics.topicsOfEach(memory.aggregates)
    let number = queues.map { $0.count * topics }
    return calls + [PlannedCall(.channel, for: number), PlannedCall(.subscription, for: number)]
  }
}
