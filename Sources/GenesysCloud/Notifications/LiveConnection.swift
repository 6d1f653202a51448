import FoundationEssentials

/// What keeps one channel's notifications coming, as a pure state machine: `step` says what to do
/// next, its outcome is taken, and while the socket is open each text and each moment may call for
/// a reaction.
struct LiveConnection: Sendable {
  enum Step: Equatable {
    case createChannel
    case subscribe(NotificationChannel)
    case listen(NotificationChannel)
    /// Asks whether the channel is still there.
    case verify(NotificationChannel)
    case pause(Duration)
  }

  enum Outcome {
    case created(NotificationChannel)
    case subscribed
    case exists(Bool)
    case ended(SocketEnd)
    case paused
    case failed(CloudError)
  }

  /// Why listening ended.
  enum SocketEnd: Sendable, Equatable {
    /// The server announced that it closes the socket; the channel stays.
    case closing
    /// The channel is about to expire.
    case expiring
    case unsubscribed
    /// The token is no longer good, or the channel is gone.
    case channelEnded
    case dropped(CloudError)
  }

  /// What a text or a moment calls for while the socket is open.
  enum Reaction: Sendable {
    case send(String)
    case deliver([MeasuredGroup])
    case stop(SocketEnd)
  }

  static let ping = #"{"message":"ping"}"#

  private(set) var step = Step.createChannel
  /// Why nothing comes; `nil` while all goes well or has not begun.
  private(set) var trouble: CloudError?
  /// Texts that could not be read. Each is passed over.
  private(set) var malformed = 0

  private let pace: ReconnectPace
  private var afterPause = Step.createChannel
  private var failures = 0
  /// Handshakes in a row that were answered with no.
  private var refusals = 0
  private var health = SocketHealth()

  init(pace: ReconnectPace = .standard) {
    self.pace = pace
  }

  mutating func take(_ outcome: Outcome, at uptime: Duration) {
    switch outcome {
    case .created(let channel): step = .subscribe(channel)
    case .subscribed: step = channel.map { .listen($0) } ?? .createChannel
    case .exists(true): resume(channel.map { .listen($0) } ?? .createChannel)
    case .exists(false): resume(.createChannel)
    case .paused: step = afterPause
    case .failed(let error): failed(error)
    case .ended(let end): ended(end, at: uptime)
    }
  }

  /// The channel that the present step is about.
  private var channel: NotificationChannel? {
    switch step {
    case .subscribe(let channel), .listen(let channel), .verify(let channel): channel
    case .createChannel, .pause: nil
    }
  }

  private mutating func failed(_ error: CloudError) {
    trouble = error
    switch step {
    case .listen(let channel) where Self.isRefusal(error):
      refusals += 1
      // A channel that the API knows but the socket does not is of no use.
      if refusals < 3 { step = .verify(channel) } else { resume(.createChannel, after: error) }
    case .subscribe where error.code == .notFound: resume(.createChannel, after: error)
    case let step: resume(step, after: error)
    }
  }

  private mutating func ended(_ end: SocketEnd, at uptime: Duration) {
    let wasSteady = health.isSteady(at: uptime)
    if wasSteady { failures = 0 }
    let next: Step
    switch end {
    case .closing: next = channel.map { .listen($0) } ?? .createChannel
    case .unsubscribed: next = channel.map { .subscribe($0) } ?? .createChannel
    case .expiring, .channelEnded: next = .createChannel
    case .dropped(let error):
      trouble = error
      resume(channel.map { .listen($0) } ?? .createChannel, after: error)
      return
    }
    // What is asked for in order is done at once, unless it is asked for again and again.
    if wasSteady || failures == 0 {
      failures = max(failures, 1)
      step = next
    } else {
      resume(next)
    }
  }

  /// Goes on with a step after a wait that grows with each failure in a row.
  private mutating func resume(_ next: Step, after error: CloudError? = nil) {
    failures += 1
    afterPause = next
    step = .pause(max(pace.wait(failures: failures), error?.retryAfter ?? .zero))
  }

  /// The statuses that say something about the channel rather than about the way to it.
  private static func isRefusal(_ error: CloudError) -> Bool {
    [401, 403, 404, 410].contains(error.status)
  }
}

extension LiveConnection {
  /// The socket is open.
  mutating func opened(at uptime: Duration, now: Date) {
    trouble = nil
    refusals = 0
    health.open(at: uptime, life: channel?.expires.map { $0.timeIntervalSince(now) })
  }

  /// Something came that is no text.
  mutating func heard(at uptime: Duration) {
    health.heard(at: uptime)
  }

  mutating func received(_ text: String, at uptime: Duration) -> Reaction? {
    health.heard(at: uptime)
    guard let notification = try? Notification(text) else {
      malformed += 1
      return nil
    }
    switch notification {
    case .alive, .other: return nil
    case .observations(let groups): return .deliver(groups)
    case .socketClosing: return .stop(.closing)
    case .unsubscribed: return .stop(.unsubscribed)
    case .channelEnded: return .stop(.channelEnded)
    }
  }

  /// When to look at the socket again, in terms of the uptime.
  var nextLook: Duration { health.nextLook }

  mutating func look(at uptime: Duration) -> Reaction? {
    switch health.look(at: uptime) {
    case .none: nil
    case .ping: .send(Self.ping)
    case .expiring: .stop(.expiring)
    case .dead: .stop(.dropped(CloudError(.connectionBroken)))
    }
  }
}
