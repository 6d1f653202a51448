import GenesysCloud

/// Polls on a steady tick until a condition is met or its time is over.
struct ConditionWait {
  struct Outcome: Sendable {
    let answer: ConditionAnswer
    let elapsed: Duration
  }

  static let pace = Pace("2s", .seconds(2))

  private let session: Session
  private let limit: IntervalWord?
  private let start: Duration
  private var track: ConditionTrack
  private var last: ConditionAnswer?
  private var failure: ShellError?
  /// Told already, and not overcome since.
  private var told: ShellError?
  private var toldUnknown: Unknown?

  init(_ bound: BoundCondition, limit: IntervalWord?, in session: Session) {
    self.session = session
    self.limit = limit
    start = session.time.uptime()
    track = ConditionTrack(bound, every: Self.pace.asked)
  }

  /// - Returns: the verdict that met it, or the last one before the time was over.
  /// - Throws: the failure of the polls where none succeeded in time.
  mutating func outcome(showing status: WaitStatus) async throws -> Outcome {
    var pace = Self.pace
    var tick = Ticker(every: pace.interval, of: session.time)
    while true {
      var pause: Duration?
      do {
        let answer = try await poll()
        told = nil
        last = answer
        if answer.verdict.isMet { return Outcome(answer: answer, elapsed: elapsed) }
        status.show(answer.verdict.evidence)
        tell(answer.verdict.unknown)
        if pace.fit(requests, in: session) {
          track.change(to: pace.interval)
          tick.change(to: pace.interval)
        }
      } catch {
        try tell(error)
        pause = (error as? CloudError)?.retryAfter
      }
      guard try await goesOn(&tick, notBefore: pause) else { break }
    }
    guard let last else { throw unanswered }
    return Outcome(answer: last, elapsed: elapsed)
  }

  private var requests: Int? {
    session.memory.source?.requests(
      for: track.bound.queues.count, aggregates: track.bound.aggregates, interval: .realtime)
  }

  private var elapsed: Duration { session.time.uptime() - start }

  private mutating func poll() async throws -> ConditionAnswer {
    let (session, bound, isFirst) = (session, track.bound, last == nil)
    // A slow server does not make the wait longer than it may be.
    let rest = limit.map { $0.duration - elapsed } ?? Timeouts.standard.command
    let snapshot = try await RequestPriority.$current.withValue(
      isFirst ? .interactive : .background
    ) {
      try await Deadline.within(min(rest, Timeouts.standard.command), of: session.time) {
        try await session.figures(of: bound.queues, bound.aggregates)
      }
    }
    let verdict = track.observe(snapshot.figures, at: session.time.uptime())
    return ConditionAnswer(bound: bound, verdict: verdict, snapshot: snapshot)
  }

  /// A trouble that lasts is told once.
  private mutating func tell(_ error: any Error) throws {
    let failure = ShellError(explaining: error)
    if failure.status == .interrupted || Watch.isHopeless(error, in: session) { throw failure }
    self.failure = failure
    if told?.gist != failure.gist { session.report(failure, at: nil) }
    told = failure
  }

  /// Why it cannot be met as things are; who waits without a limit would not learn it otherwise.
  private mutating func tell(_ unknown: Unknown?) {
    guard let unknown, unknown != toldUnknown else { return }
    toldUnknown = unknown
    if unknown.cause == .noData {
      session.note(unknown.reason)
    } else {
      session.report(ShellError(unknown.reason), at: nil)
    }
  }

  /// Waits for the next tick; false when the time is over before it.
  private func goesOn(_ tick: inout Ticker, notBefore pause: Duration?) async throws -> Bool {
    if let limit {
      let rest = limit.duration - elapsed
      guard rest > .zero else { return false }
      if tick.pause(notBefore: pause) > rest {
        try await session.time.sleep(rest)
        return false
      }
    }
    try await tick.next(notBefore: pause)
    return true
  }

  private var unanswered: ShellError {
    ShellError(
      "No poll succeeded within \(limit?.spelling ?? "the time").", next: "whoami",
      status: failure?.status ?? .failed)
  }
}
