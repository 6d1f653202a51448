import FoundationEssentials

/// When live statistics ask for a snapshot, and what they tell: a pure state machine over the
/// signals of the channels, the answers and the time.
struct LiveFeed: Sendable {
  enum Input: Sendable {
    case channel(Int, LiveChannel.Signal)
    case polled(Snapshot, MeasuredRecord)
    case pollFailed(CloudError)
    case rang(Bell)
  }

  /// What is waited for; a bell that was set anew makes the older one mean nothing.
  enum Bell: Sendable, Equatable {
    case poll(Int)
    case frame
  }

  enum Action: Sendable {
    case tell(LiveEvent)
    case poll
    case ring(Bell, after: Duration)
  }

  /// Pushes bring no totals over time, and one that is lost must not stay lost.
  static let snapshotPeriod = Duration.seconds(60)
  /// A change is to be seen within 100 ms of its push, whatever else the machine does.
  static let framePeriod = Duration.milliseconds(50)

  private enum State {
    case starting, live, polling
  }

  private let channelCount: Int
  private let topicCount: Int
  private let interval: Duration
  private var figures: LiveFigures
  private var state = State.starting
  private var connected: Set<Int> = []
  private var rejected: Set<Topic> = []

  private var isAsking = false
  private var asksAgain = false
  private var askedAt = Duration.zero
  private var pollBell = 0
  /// Queues whose changes have not been told yet.
  private var changed: Set<String> = []
  private var isFrameSet = false

  init(figures: LiveFigures, channelCount: Int, topicCount: Int, interval: Duration) {
    self.figures = figures
    self.channelCount = channelCount
    self.topicCount = topicCount
    self.interval = interval
  }

  mutating func start(at uptime: Duration) -> [Action] { ask(at: uptime) }

  mutating func take(_ input: Input, at uptime: Duration, now: Date) -> [Action] {
    switch input {
    case .channel(let number, .connected):
      connected.insert(number)
      return settle(at: uptime, because: nil) + (isConnected ? ask(at: uptime) : [])
    case .channel(let number, .lost(let error)):
      connected.remove(number)
      return settle(at: uptime, because: error)
    case .channel(_, .rejected(let rejections)):
      return reject(rejections, at: uptime)
    case .channel(_, .changed(let groups)):
      changed.formUnion(figures.merge(groups, now: now))
      return isFrameSet ? [] : frame(now: now)
    case .polled(let snapshot, let record):
      isAsking = false
      changed = []
      return [.tell(.snapshot(figures.take(snapshot, record, now: now)))]
        + goOn(at: uptime, after: nil)
    case .pollFailed(let error):
      isAsking = false
      figures.giveUp()
      return [.tell(.failed(error))] + goOn(at: uptime, after: error)
    case .rang(.frame):
      isFrameSet = false
      return frame(now: now)
    case .rang(.poll(let number)):
      return number == pollBell ? ask(at: uptime) : []
    }
  }

  /// Whether all channels are and any topic is pushed.
  private var isConnected: Bool { connected.count == channelCount && rejected.count < topicCount }

  /// Tells a change between live and polling, and sets the bell for the pace that it means.
  private mutating func settle(at uptime: Duration, because error: CloudError?) -> [Action] {
    if isConnected {
      guard state != .live else { return [] }
      state = .live
      return [.tell(.live)]
    }
    guard let error, state != .polling else { return [] }
    state = .polling
    return [.tell(.polling(because: error))] + (isAsking ? [] : [bell(at: uptime, after: nil)])
  }

  private mutating func reject(_ rejections: [TopicRejection], at uptime: Duration) -> [Action] {
    // A channel made anew is told the same again.
    let fresh = rejections.filter { rejected.insert($0.topic).inserted }
    guard let first = fresh.first else { return [] }
    var actions = [Action.tell(.rejected(fresh))]
    if rejected.count >= topicCount {
      let error = CloudError(
        .forbidden, message: first.reason, permissions: first.permissions)
      actions += settle(at: uptime, because: error)
    }
    return actions
  }

  private mutating func ask(at uptime: Duration) -> [Action] {
    guard !isAsking else {
      asksAgain = true
      return []
    }
    isAsking = true
    askedAt = uptime
    figures.ask()
    return [.poll]
  }

  private mutating func goOn(at uptime: Duration, after error: CloudError?) -> [Action] {
    if asksAgain, error == nil {
      asksAgain = false
      return ask(at: uptime)
    }
    asksAgain = false
    return [bell(at: uptime, after: error)]
  }

  /// The bell for the next snapshot, counted from the last one's beginning. After a failure it is
  /// soon also while live.
  private mutating func bell(at uptime: Duration, after error: CloudError?) -> Action {
    pollBell += 1
    let period = state == .live && error == nil ? Self.snapshotPeriod : interval
    let wait = max(askedAt + period - uptime, error?.retryAfter ?? .zero, .zero)
    return .ring(.poll(pollBell), after: wait)
  }

  /// A change is told at once, those that follow it within a frame's time together.
  private mutating func frame(now: Date) -> [Action] {
    guard !changed.isEmpty, let snapshot = figures.snapshot(now: now) else { return [] }
    defer { changed = [] }
    isFrameSet = true
    return [
      .tell(.update(snapshot, changed: changed)), .ring(.frame, after: Self.framePeriod),
    ]
  }
}
