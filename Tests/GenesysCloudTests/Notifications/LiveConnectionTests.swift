import FoundationEssentials
import Testing

@testable import GenesysCloud

struct LiveConnectionTests {
  private static let start = Duration.seconds(1_000)
  private static let now = Date(timeIntervalSince1970: 1_795_428_960)
  private static let broken = CloudError(.connectionBroken, host: "h")

  private static func channel(_ name: String = "c", life: Double? = 86_400) -> NotificationChannel {
    NotificationChannel(
      id: Secret(name), connectURI: Secret("wss://h/\(name)"),
      expires: life.map { now.addingTimeInterval($0) })
  }

  private var connection = LiveConnection(pace: ReconnectPace(random: { 0.5 }))
  private let channel = Self.channel()

  /// Goes to an open socket.
  private mutating func open(at uptime: Duration = start) {
    connection.take(.created(channel), at: uptime)
    connection.take(.subscribed, at: uptime)
    connection.opened(at: uptime, now: Self.now)
  }

  @Test mutating func aChannelIsMadeThenSubscribedThenListenedTo() {
    #expect(connection.step == .createChannel)
    connection.take(.created(channel), at: Self.start)
    #expect(connection.step == .subscribe(channel))
    connection.take(.subscribed, at: Self.start)
    #expect(connection.step == .listen(channel))
    #expect(connection.trouble == nil)
  }

  @Test mutating func aClosingNoticeLeadsBackToTheSameChannelAtOnce() {
    open()
    let reaction = connection.received(
      #"{"topicName":"v2.system.socket_closing","eventBody":{}}"#, at: Self.start)
    guard case .stop(.closing) = reaction else {
      Issue.record("\(String(describing: reaction))")
      return
    }
    connection.take(.ended(.closing), at: Self.start + .seconds(60))
    #expect(connection.step == .listen(channel))
    #expect(connection.trouble == nil)
  }

  @Test mutating func aNoticeAgainAndAgainIsSlowedDown() {
    open()
    connection.take(.ended(.closing), at: Self.start)
    #expect(connection.step == .listen(channel))
    connection.opened(at: Self.start, now: Self.now)
    connection.take(.ended(.closing), at: Self.start + .seconds(1))
    #expect(connection.step == .pause(.seconds(1)))
  }

  @Test mutating func aDroppedSocketIsSoughtAgainAtGrowingWaits() {
    open()
    connection.take(.ended(.dropped(Self.broken)), at: Self.start)
    #expect(connection.trouble == Self.broken)
    var waits: [Duration] = []
    for _ in 0..<9 {
      if case .pause(let wait) = connection.step { waits.append(wait) }
      connection.take(.paused, at: Self.start)
      #expect(connection.step == .listen(channel))
      connection.take(.failed(Self.broken), at: Self.start)
    }
    #expect(waits == [0.5, 1, 2, 4, 8, 16, 30, 30, 30].map { .seconds($0) })
    connection.take(.paused, at: Self.start)
    connection.opened(at: Self.start, now: Self.now)
    #expect(connection.trouble == nil)
  }

  @Test mutating func waitsBeginAnewAfterASteadySocket() {
    open()
    connection.take(.ended(.dropped(Self.broken)), at: Self.start)
    connection.take(.paused, at: Self.start)
    connection.opened(at: Self.start, now: Self.now)
    connection.take(.ended(.dropped(Self.broken)), at: Self.start + .seconds(5))
    #expect(connection.step == .pause(.seconds(1)))
    connection.take(.paused, at: Self.start + .seconds(6))
    connection.opened(at: Self.start + .seconds(6), now: Self.now)
    connection.take(.ended(.dropped(Self.broken)), at: Self.start + .seconds(36))
    #expect(connection.step == .pause(.milliseconds(500)))
  }

  @Test mutating func whatTheServerAsksToWaitIsWaitedFor() {
    let limited = CloudError(.rateLimited, status: 429, retryAfter: .seconds(7))
    connection.take(.failed(limited), at: Self.start)
    #expect(connection.step == .pause(.seconds(7)))
    connection.take(.paused, at: Self.start)
    #expect(connection.step == .createChannel)
  }

  @Test("Only a channel that is gone is replaced", arguments: [true, false])
  mutating func refusedHandshake(exists: Bool) {
    open()
    connection.take(.ended(.dropped(Self.broken)), at: Self.start)
    connection.take(.paused, at: Self.start)
    connection.take(.failed(CloudError(.notFound, status: 404)), at: Self.start)
    #expect(connection.step == .verify(channel))
    connection.take(.exists(exists), at: Self.start)
    connection.take(.paused, at: Self.start)
    #expect(connection.step == (exists ? .listen(channel) : .createChannel))
  }

  @Test mutating func aChannelThatNeverOpensIsReplacedInTheEnd() {
    connection.take(.created(channel), at: Self.start)
    connection.take(.subscribed, at: Self.start)
    for _ in 0..<2 {
      connection.take(.failed(CloudError(.forbidden, status: 403)), at: Self.start)
      #expect(connection.step == .verify(channel))
      connection.take(.exists(true), at: Self.start)
      connection.take(.paused, at: Self.start)
    }
    connection.take(.failed(CloudError(.forbidden, status: 403)), at: Self.start)
    connection.take(.paused, at: Self.start)
    #expect(connection.step == .createChannel)
  }

  @Test mutating func aChannelGoneWhenSubscribingIsReplaced() {
    connection.take(.created(channel), at: Self.start)
    connection.take(.failed(CloudError(.notFound, status: 404)), at: Self.start)
    connection.take(.paused, at: Self.start)
    #expect(connection.step == .createChannel)
  }

  @Test(
    "An ended channel and a revoked token lead to a new channel",
    arguments: [
      #"{"result":"404","message":"channel not found"}"#,
      #"{"topicName":"v2.system.token_revoked.t","eventBody":{}}"#,
    ])
  mutating func ended(text: String) {
    open()
    guard case .stop(let end) = connection.received(text, at: Self.start) else {
      Issue.record("nothing follows")
      return
    }
    connection.take(.ended(end), at: Self.start + .seconds(60))
    #expect(connection.step == .createChannel)
  }

  @Test mutating func topicsThatAreGoneAreSubscribedToAgain() {
    open()
    connection.take(.ended(.unsubscribed), at: Self.start + .seconds(60))
    #expect(connection.step == .subscribe(channel))
  }

  @Test mutating func malformedTextsArePassedOverAndCounted() {
    open()
    #expect(connection.received("nonsense", at: Self.start) == nil)
    #expect(connection.received("[", at: Self.start) == nil)
    #expect(connection.received(#"{"topicName":"x"}"#, at: Self.start) == nil)
    #expect(connection.malformed == 2)
    #expect(connection.step == .listen(channel))
  }
}

struct SocketHealthTests {
  private static let start = Duration.seconds(1_000)
  private var health = SocketHealth()

  @Test mutating func aQuietSocketIsAskedOnceThenGivenUp() {
    health.open(at: Self.start, life: nil)
    #expect(health.nextLook == Self.start + .seconds(25))
    #expect(health.look(at: Self.start + .seconds(24)) == .none)
    #expect(health.look(at: Self.start + .seconds(25)) == .ping)
    #expect(health.nextLook == Self.start + .seconds(35))
    #expect(health.look(at: Self.start + .seconds(30)) == .none)
    #expect(health.look(at: Self.start + .seconds(35)) == .dead)
  }

  @Test mutating func anythingHeardBeginsTheWaitAnew() {
    health.open(at: Self.start, life: nil)
    _ = health.look(at: Self.start + .seconds(25))
    health.heard(at: Self.start + .seconds(34))
    #expect(health.look(at: Self.start + .seconds(35)) == .none)
    #expect(health.look(at: Self.start + .seconds(59)) == .ping)
    #expect(health.look(at: Self.start + .seconds(69)) == .dead)
  }

  @Test(
    "A channel is replaced before its end, whatever the server says of it",
    arguments: [
      (86_400.0, 86_100.0), (nil, 86_100), (1e300, 86_100), (400, 200), (10, 30), (-5, 30),
      (.nan, 86_100),
    ] as [(Double?, Double)])
  mutating func life(life: Double?, renewal: Double) {
    health.open(at: Self.start, life: life)
    health.heard(at: Self.start + .seconds(renewal))
    #expect(health.look(at: Self.start + .seconds(renewal - 1)) != .expiring)
    #expect(health.look(at: Self.start + .seconds(renewal)) == .expiring)
  }
}
