import FoundationEssentials
import GenesysCloud
import LineEditing

/// Runs a watch: one loop that takes answers, pushes, keys and the passing of time as they come, so
/// that nothing waits for anything else.
struct WatchLoop {
  typealias Tasks = ThrowingDiscardingTaskGroup<any Error>

  let session: Session
  var plan: WatchPlan
  var board: any WatchBoard
  /// What is pushed, in place of polls.
  var live: (events: any AsyncSequence<LiveEvent, Never> & Sendable, watch: LiveWatch)?
  /// What happens at the terminal, where keys are read.
  var keys: AsyncStream<TerminalEvent>?

  var ticker: Ticker
  var moments = WatchMoments()
  var vigil: WatchVigil
  var polls = 0
  var hasSucceeded = false
  /// What the last poll failed in.
  var failure: ShellError?
  var isPolling = false
  /// When the last poll began.
  var lastPoll = Duration.zero
  /// When the opened queue was last asked about, and whether the answer is still to come.
  var looks: (last: Duration?, isAwaited: Bool) = (nil, false)
  /// The moment that a task sleeps for.
  var armed: Duration?
  private let events: AsyncStream<WatchEvent>
  let feed: AsyncStream<WatchEvent>.Continuation

  init(_ plan: WatchPlan, on board: any WatchBoard, vigil: WatchVigil, in session: Session) {
    self.session = session
    self.plan = plan
    self.board = board
    self.vigil = vigil
    ticker = Ticker(every: plan.pace.interval, of: session.time)
    (events, feed) = AsyncStream.makeStream()
  }

  /// Goes on until a key, the count, the condition or the time-out ends it.
  /// - Throws: the failure when nothing was ever read, `.unmet` when the condition was not.
  mutating func run() async throws {
    try await withThrowingDiscardingTaskGroup { group in
      defer { group.cancelAll() }
      begin(in: &group)
      for await event in events {
        if try take(event, in: &group) || session.console.isClosed { return }
        arm(in: &group)
      }
      // The events have no end but that of the task.
      throw ShellError.interrupted
    }
  }

  private mutating func begin(in group: inout Tasks) {
    let feed = feed
    for refusal in vigil.refusals {
      board.remark(refusal.message + (refusal.next.map { " Try: \($0)" } ?? ""))
    }
    if let keys {
      group.addTask { for await event in keys { feed.yield(.terminal(event)) } }
    }
    if let live {
      board.change(to: "connecting", because: nil)
      let pushes = live.events
      group.addTask { await Self.forward(pushes, to: feed) }
    } else {
      board.change(to: plan.pace)
      poll(.interactive, in: &group)
    }
    moments.end = plan.limit.map { session.time.uptime() + $0.duration }
    if board.hasClock { moments.second = nextSecond }
    arm(in: &group)
  }

  /// Pushes have no end but that of the task.
  private static func forward(
    _ pushes: some AsyncSequence<LiveEvent, Never>,
    to feed: AsyncStream<WatchEvent>.Continuation
  ) async {
    for await event in pushes { feed.yield(.pushed(event)) }
    feed.finish()
  }

  /// Whether the watch has ended by it.
  private mutating func take(_ event: WatchEvent, in group: inout Tasks) throws -> Bool {
    switch event {
    case .woke(let moment): return try wake(at: moment, in: &group)
    case .polled(let result): return try take(result, in: &group)
    case .pushed(let event): return try take(event)
    case .looked(let opened):
      looks.isAwaited = false
      board.take(opened)
      // Another was opened meanwhile.
      if board.opened?.queue.id != opened.queue.id { look(in: &group) }
    case .terminal(let event):
      guard let wish = board.take(event) else { break }
      return fulfil(wish, in: &group)
    }
    return false
  }
}
