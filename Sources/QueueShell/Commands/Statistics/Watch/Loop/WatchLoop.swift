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
  private var hasSucceeded = false
  private var isPolling = false
  private var isLooking = false
  /// The moment that a task sleeps for.
  private var armed: Duration?
  private let events: AsyncStream<WatchEvent>
  private let feed: AsyncStream<WatchEvent>.Continuation

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
    for refusal in vigil.refusals { board.remark(refusal.message) }
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
      isLooking = false
      board.take(opened)
    case .terminal(let event):
      guard let wish = board.take(event) else { break }
      return fulfil(wish, in: &group)
    }
    return false
  }

  // MARK: Time

  private mutating func arm(in group: inout Tasks) {
    guard let moment = moments.next, armed.map({ moment < $0 }) ?? true else { return }
    armed = moment
    let (time, feed) = (session.time, feed)
    let length = max(.zero, moment - time.uptime())
    group.addTask {
      // What a task throws would end the group, and the watch as a failure of it.
      guard (try? await time.sleep(length)) != nil else { return }
      feed.yield(.woke(moment))
    }
  }

  private mutating func wake(at moment: Duration, in group: inout Tasks) throws -> Bool {
    if armed == moment { armed = nil }
    let now = max(session.time.uptime(), moment)
    if let end = moments.end, end <= now {
      try vigil.conclude(within: plan.limit?.spelling ?? "the time")
      return true
    }
    if let due = moments.poll, due <= now {
      moments.poll = nil
      poll(.background, in: &group)
    }
    if let second = moments.second, second <= now {
      board.pass()
      moments.second = nextSecond
    }
    return false
  }

  /// When the clock shows another second.
  private var nextSecond: Duration {
    let seconds = session.time.now().timeIntervalSince1970
    let left = 1 - (seconds - seconds.rounded(.down))
    return session.time.uptime() + .milliseconds(max(1, Int((left * 1000).rounded(.up))))
  }

  // MARK: Polls

  /// A person waits for the first figures and for those asked for by a key; the others let commands
  /// of other shells go first.
  private mutating func poll(_ priority: RequestPriority, in group: inout Tasks) {
    guard !isPolling, live == nil else { return }
    isPolling = true
    let (session, plan, feed) = (session, plan, feed)
    group.addTask {
      let result: Result<WatchSample, any Error>
      do {
        let sample = try await RequestPriority.$current.withValue(priority) {
          try await session.withinCommandTime { try await plan.sample(in: session) }
        }
        result = .success(sample)
      } catch {
        result = .failure(error)
      }
      feed.yield(.polled(result))
    }
  }

  private mutating func take(
    _ result: Result<WatchSample, any Error>, in group: inout Tasks
  ) throws -> Bool {
    isPolling = false
    polls += 1
    var pause: Duration?
    switch result {
    case .success(let sample):
      hasSucceeded = true
      if fitPace() { board.change(to: plan.pace) }
      if show(sample) { return true }
    case .failure(let error):
      let failure = ShellError(explaining: error)
      if failure.status == .interrupted || Watch.isHopeless(error, in: session) { throw failure }
      board.tell(failure)
      if polls == plan.count, !hasSucceeded { throw Watch.allFailed(polls, failure) }
      pause = (error as? CloudError)?.retryAfter
    }
    if polls == plan.count {
      try vigil.conclude(within: polls == 1 ? "one poll" : "\(polls) polls")
      return true
    }
    look(in: &group)
    let due = ticker.due(notBefore: pause)
    moments.poll = max(moments.poll ?? due, pause == nil ? .zero : due)
    return false
  }

  /// Whether the watch has ended by it.
  private mutating func show(_ sample: WatchSample) -> Bool {
    if let look = sample.look {
      board.show(look)
    } else if let poll = sample.poll {
      board.show(poll)
    }
    return sample.poll.map { judge($0) } ?? false
  }

  /// Whether the condition that ends the watch is met.
  mutating func judge(_ poll: Poll) -> Bool {
    let events = vigil.observe(poll.snapshot, at: session.time.uptime())
    if !events.isEmpty { board.announce(events, on: vigil.standing) }
    for problem in session.startPrograms(for: events) { board.remark(problem.message) }
    return vigil.isMet
  }

  /// Fits the interval to the request budget as it is known by now; whether that changed it.
  private mutating func fitPace() -> Bool {
    guard let client = session.memory.client, let requests = plan.requests(in: session) else {
      return false
    }
    let former = plan.pace
    let dialect = session.memory.source?.dialect
    let isLonger = plan.pace.stretch(to: client.pace(of: requests, in: dialect))
    if isLonger, former.stretched == nil, !session.memory.isPainting {
      session.note(plan.pace.title + ".")
    }
    ticker.change(to: plan.pace.interval)
    vigil.change(to: plan.pace.interval)
    return plan.pace != former
  }

  // MARK: Keys

  private mutating func fulfil(_ wish: WatchWish, in group: inout Tasks) -> Bool {
    switch wish {
    case .leave: return true
    case .poll: poll(.interactive, in: &group)
    case .faster: step(longer: false)
    case .slower: step(longer: true)
    case .open: look(in: &group)
    }
    return false
  }

  /// Takes the next shorter or longer interval, from the last tick on.
  private mutating func step(longer: Bool) {
    guard live == nil, let pace = plan.pace.stepped(longer: longer) else { return }
    plan.pace = pace
    _ = fitPace()
    ticker.change(to: plan.pace.interval)
    if moments.poll != nil { moments.poll = ticker.due(notBefore: nil) }
    board.change(to: plan.pace)
  }

  /// Asks for the detail of the opened queue.
  private mutating func look(in group: inout Tasks) {
    guard !isLooking, let opened = board.opened else { return }
    isLooking = true
    let (session, feed) = (session, feed)
    group.addTask { feed.yield(.looked(await opened.refreshed(in: session))) }
  }
}
