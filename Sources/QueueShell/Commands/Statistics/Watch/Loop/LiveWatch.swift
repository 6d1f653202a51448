import GenesysCloud

/// `watch --live`: shows what is pushed as it comes, on the same boards as polls.
struct LiveWatch {
  let queues: [Queue]
  let aggregates: [Aggregate]
  /// The interval of polling while nothing is pushed, as typed.
  let interval: String
  let count: Int?

  private(set) var shown = 0
  private(set) var failed = 0
  private(set) var failure: ShellError?

  init(queues: [Queue], aggregates: [Aggregate], interval: String, count: Int?) {
    self.queues = queues
    self.aggregates = aggregates
    self.interval = interval
    self.count = count
  }

  /// Why nothing can be pushed, however the connection is; nil when it can.
  static func obstacle(in session: Session, to plan: WatchPlan) async throws -> String? {
    let memory = session.memory
    if plan.subject != .stats { return "Only figures are pushed; polling." }
    if memory.interval != .realtime {
      return "Only figures of now are pushed; polling. `interval realtime` shows them."
    }
    if !memory.aggregates.contains(where: \.isPushed) {
      return "Totals over time are not pushed; polling. `aggregates reset` chooses others."
    }
    let source = try await session.statistics()
    if source.dialect == nil {
      // The dialect is found by the first question; where that fails, watching says so.
      _ = try? await session.withinCommandTime {
        try await Poll.take(Array(plan.queues.prefix(1)), in: session)
      }
    }
    return source.dialect == .statistics
      ? "The statistics dialect has no notifications; polling." : nil
  }

  /// Whether all that was to be shown is.
  /// - Throws: when nothing but failures came.
  func isFinished() throws -> Bool {
    guard shown + failed == count else { return false }
    if shown == 0, let failure { throw Watch.allFailed(failed, failure) }
    return true
  }

  /// Shows an event.
  /// - Returns: the figures, where it told any.
  mutating func show(
    _ event: LiveEvent, on board: inout any WatchBoard, in session: Session
  ) throws -> Poll? {
    switch event {
    case .snapshot(let snapshot):
      shown += 1
      let poll = poll(snapshot, in: session)
      board.show(poll, changed: nil)
      return poll
    case .update(let snapshot, let changed):
      shown += 1
      let poll = poll(snapshot, in: session)
      board.show(poll, changed: changed)
      return poll
    case .failed(let error): try tell(error, on: &board, in: session)
    case .live: board.change(to: "live", because: nil)
    case .polling(let error):
      board.change(
        to: "polling every \(interval)", because: ShellError(explaining: error).message)
    case .rejected(let rejections):
      board.remark(remark(on: rejections, in: session))
    }
    return nil
  }

  private func poll(_ snapshot: Snapshot, in session: Session) -> Poll {
    session.learn(snapshot)
    return Poll(
      snapshot: snapshot, queues: queues, aggregates: aggregates,
      directory: session.memory.directory ?? QueueDirectory(queues),
      receivedAt: session.time.now())
  }

  private mutating func tell(
    _ error: CloudError, on board: inout any WatchBoard, in session: Session
  ) throws {
    let failure = ShellError(explaining: error)
    if Watch.isHopeless(error, in: session) { throw failure }
    failed += 1
    self.failure = failure
    board.tell(failure)
  }

  /// Names the queues whose changes are not pushed, and why.
  private func remark(on rejections: [TopicRejection], in session: Session) -> String {
    let directory = session.memory.directory ?? QueueDirectory(queues)
    let ids = Set(rejections.map { $0.topic.queueID?.lowercased() ?? "" })
    let names = queues.filter { ids.contains($0.id.lowercased()) }
      .map { "\"\(HostileText.cleaned(directory.display($0)))\"" }
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    let permissions = Set(rejections.flatMap(\.permissions)).sorted().prefix(5)
      .map { HostileText.cleaned($0).shortened(to: 100) }
    let reason =
      permissions.isEmpty
      ? rejections.lazy.compactMap(\.reason).first.map {
        "the server says \"\(HostileText.cleaned($0).shortened(to: 200))\""
      } ?? "too many queues for all to be pushed"
      : "\(permissions.joined(separator: ", ")) is missing"
    return "Not pushed, shown once a minute: \(names.prefix(3).joined(separator: ", "))\(more);"
      + " \(reason)."
  }
}
