import FoundationEssentials
import Testing

@testable import GenesysCloud

struct LiveFeedTests {
  private static let now = Date(timeIntervalSince1970: 1_795_428_960)
  private static let broken = CloudError(.connectionBroken, host: "h")
  private static let start = Duration.seconds(1_000)

  private var feed = Self.feed()
  private var uptime = Self.start
  /// Of an answer about the queue, which does not mention it.
  private let record: MeasuredRecord

  init() throws {
    record = MeasuredRecord()
    let answer = try JSONDecoder().decode(
      MeasurementAnswer.self, from: Data(#"{"results":[]}"#.utf8))
    record.add(answer, about: ["a"])
  }

  private static func feed(channels: Int = 1) -> LiveFeed {
    LiveFeed(
      figures: LiveFigures(queueIDs: ["a"], aggregates: Aggregate.defaults),
      channelCount: channels, topicCount: 2, interval: .seconds(10))
  }

  /// What follows, in words.
  private mutating func take(_ input: LiveFeed.Input) -> [String] {
    feed.take(input, at: uptime, now: Self.now).map(Self.words)
  }

  private static func words(_ action: LiveFeed.Action) -> String {
    switch action {
    case .poll: "poll"
    case .ring(.poll, let wait): "poll in \(wait / .seconds(1))"
    case .ring(.frame, let wait): "frame in \(wait / .seconds(1))"
    case .tell(.snapshot): "snapshot"
    case .tell(.update(let snapshot, let changed)):
      "update of \(changed.sorted()) to \(snapshot.figures["a"]?[Aggregate.defaults[0]] ?? .noData)"
    case .tell(.failed(let error)): "failed \(error.code)"
    case .tell(.live): "live"
    case .tell(.polling(let error)): "polling \(error.code)"
    case .tell(.rejected(let topics)): "rejected \(topics.count)"
    }
  }

  private var polled: LiveFeed.Input {
    .polled(
      Snapshot(
        dialect: .observations, interval: .realtime, observedAt: Self.now, figures: ["a": [:]]),
      record)
  }

  private static func changed(_ count: Double) -> LiveFeed.Input {
    .channel(
      0,
      .changed([
        MeasuredGroup(
          queueID: "a", mediaType: "voice",
          rows: [Measurement(metric: "oWaiting", qualifier: nil, count: count, calculated: nil)])
      ]))
  }

  @Test mutating func figuresAreAskedForAtOnceAndAgainWhenConnected() {
    #expect(feed.start(at: uptime).map(Self.words) == ["poll"])
    #expect(take(polled) == ["snapshot", "poll in 10.0"])
    uptime += .seconds(1)
    #expect(take(.channel(0, .connected)) == ["live", "poll"])
    uptime += .seconds(2)
    #expect(take(polled) == ["snapshot", "poll in 58.0"])
  }

  @Test mutating func connectingWhileASnapshotIsOnItsWayAsksOnceMore() {
    _ = feed.start(at: uptime)
    #expect(take(.channel(0, .connected)) == ["live"])
    #expect(take(polled) == ["snapshot", "poll"])
    #expect(take(polled) == ["snapshot", "poll in 60.0"])
  }

  @Test mutating func aLostSocketMeansPollingAtTheInterval() {
    _ = feed.start(at: uptime)
    _ = take(.channel(0, .connected))
    _ = take(polled)
    _ = take(polled)
    uptime += .seconds(3)
    #expect(
      take(.channel(0, .lost(Self.broken))) == ["polling connectionBroken", "poll in 7.0"])
    #expect(take(.channel(0, .lost(Self.broken))).isEmpty)
    // The bell of the minute means nothing any more.
    #expect(take(.rang(.poll(1))).isEmpty)
    uptime += .seconds(7)
    #expect(take(.rang(.poll(2))) == ["poll"])
    #expect(take(polled) == ["snapshot", "poll in 10.0"])
    #expect(take(.channel(0, .connected)) == ["live", "poll"])
  }

  @Test mutating func whereTheSocketIsLostLongAfterTheLastSnapshotOneIsDueNow() {
    _ = feed.start(at: uptime)
    _ = take(.channel(0, .connected))
    _ = take(polled)
    _ = take(polled)
    uptime += .seconds(50)
    #expect(
      take(.channel(0, .lost(Self.broken))) == ["polling connectionBroken", "poll in 0.0"])
  }

  @Test mutating func onlyAllChannelsTogetherAreLive() {
    feed = Self.feed(channels: 2)
    _ = feed.start(at: uptime)
    _ = take(polled)
    #expect(take(.channel(1, .connected)).isEmpty)
    #expect(take(.channel(0, .connected)) == ["live", "poll"])
    _ = take(polled)
    #expect(take(.channel(1, .lost(Self.broken))).first == "polling connectionBroken")
    #expect(take(.channel(1, .connected)) == ["live", "poll"])
  }

  @Test mutating func aChangeIsToldAtOnceAndThoseAfterItTogether() {
    _ = feed.start(at: uptime)
    _ = take(polled)
    #expect(take(Self.changed(1)) == [#"update of ["a"] to value(1.0)"#, "frame in 0.05"])
    #expect(take(Self.changed(2)).isEmpty)
    #expect(take(Self.changed(3)).isEmpty)
    #expect(take(.rang(.frame)) == [#"update of ["a"] to value(3.0)"#, "frame in 0.05"])
    #expect(take(.rang(.frame)).isEmpty)
    #expect(take(Self.changed(3)).isEmpty)
    #expect(take(Self.changed(4)) == [#"update of ["a"] to value(4.0)"#, "frame in 0.05"])
  }

  @Test mutating func aFailedSnapshotIsToldAndTriedAgain() {
    _ = feed.start(at: uptime)
    #expect(take(.pollFailed(Self.broken)) == ["failed connectionBroken", "poll in 10.0"])
    _ = take(.rang(.poll(1)))
    let limited = CloudError(.rateLimited, retryAfter: .seconds(70))
    #expect(take(.pollFailed(limited)) == ["failed rateLimited", "poll in 70.0"])
  }

  @Test mutating func rejectedTopicsAreToldOnceAndWithoutAnyNothingIsLive() {
    _ = feed.start(at: uptime)
    _ = take(polled)
    let topics = [Topic(name: "x"), Topic(name: "y")].map {
      TopicRejection(topic: $0, reason: nil, permissions: ["p"])
    }
    #expect(take(.channel(0, .rejected([topics[0]]))) == ["rejected 1"])
    #expect(take(.channel(0, .rejected([topics[0]]))).isEmpty)
    #expect(
      take(.channel(0, .rejected(topics))) == ["rejected 1", "polling forbidden", "poll in 10.0"])
    #expect(take(.channel(0, .connected)).isEmpty)
  }
}
