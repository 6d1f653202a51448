import FoundationEssentials
import Testing

@testable import GenesysCloud

struct LiveFiguresTests {
  private static let now = Date(timeIntervalSince1970: 1_795_428_960)
  private let aggregates: [Aggregate]
  private var figures: LiveFigures

  init() throws {
    aggregates = try ["waiting", "available", "onqueue", "longest", "aht"].map {
      try #require(Aggregate($0))
    }
    figures = LiveFigures(queueIDs: ["A", "b"], aggregates: aggregates)
  }

  private func answer(_ groups: String) throws -> MeasurementAnswer {
    try JSONDecoder().decode(MeasurementAnswer.self, from: Data(#"{"results":[\#(groups)]}"#.utf8))
  }

  /// Two waiting on voice and one on chat, the oldest for a minute; 3 idle and 1 interacting agents.
  private static let told = #"""
    {"group":{"queueId":"a","mediaType":"voice"},"data":[{"metric":"oWaiting","stats":{"count":2}},
    {"metric":"oLongestWaiting","stats":{"count":2,"calculatedMetricValue":1795428900000}}]},
    {"group":{"queueId":"a","mediaType":"chat"},"data":[{"metric":"oWaiting","stats":{"count":1}}]},
    {"group":{"queueId":"a"},"data":[{"metric":"oOnQueueUsers","qualifier":"IDLE","stats":{"count":3}},
    {"metric":"oOnQueueUsers","qualifier":"INTERACTING","stats":{"count":1}}]}
    """#

  private func figure(_ snapshot: Snapshot?, _ alias: String, _ id: String = "A") -> Figure? {
    Aggregate(alias).flatMap { snapshot?.figures[id]?[$0] }
  }

  /// Takes a snapshot of the answer above; queue b is covered and not mentioned.
  @discardableResult
  private mutating func poll(covered: [String] = ["A", "b"]) throws -> Snapshot {
    let record = MeasuredRecord()
    record.add(try answer(Self.told), about: covered)
    var polled: [String: [Aggregate: Figure]] = [:]
    for id in ["A", "b"] {
      for aggregate in aggregates {
        polled[id, default: [:]][aggregate] =
          aggregate.isPushed
          ? aggregate.rule.figure(from: record.queues[id.lowercased()], now: Self.now) : .value(7)
      }
    }
    return figures.take(
      Snapshot(
        dialect: .observations, interval: .realtime, observedAt: Self.now, figures: polled),
      record, now: Self.now)
  }

  private mutating func push(_ text: String) throws -> Set<String> {
    figures.merge(try answer(text).groups, now: Self.now)
  }

  @Test mutating func onlyTheRowThatWasPushedChanges() throws {
    try poll()
    let changed = try push(
      #"{"group":{"queueId":"a","mediaType":"voice"},"data":[{"interval":"i/i","metrics":[{"metric":"oWaiting","stats":{"count":5}}]}]}"#
    )
    let snapshot = figures.snapshot(now: Self.now)
    #expect(changed == ["A"])
    #expect(figure(snapshot, "waiting") == .value(6))
    #expect(figure(snapshot, "available") == .value(3))
    #expect(figure(snapshot, "aht") == .value(7))
  }

  @Test mutating func agentsAreMergedByRoutingStatus() throws {
    try poll()
    _ = try push(
      #"{"group":{"queueId":"A"},"data":[{"metrics":[{"metric":"oOnQueueUsers","qualifier":"IDLE","stats":{"count":0}}]}]}"#
    )
    let snapshot = figures.snapshot(now: Self.now)
    #expect(figure(snapshot, "available") == .value(0))
    #expect(figure(snapshot, "onqueue") == .value(1))
    #expect(figure(snapshot, "waiting") == .value(3))
  }

  @Test mutating func whatChangesNothingIsNoChange() throws {
    try poll()
    #expect(
      try push(
        #"{"group":{"queueId":"a","mediaType":"voice"},"data":[{"metric":"oWaiting","stats":{"count":2}}]}"#
      ).isEmpty)
    #expect(
      try push(
        #"{"group":{"queueId":"a","mediaType":"voice"},"data":[{"metric":"nOffered","stats":{"count":9}},{"metric":"tHandle","stats":{"count":9,"sum":9}}]}"#
      ).isEmpty)
    #expect(figure(figures.snapshot(now: Self.now), "aht") == .value(7))
  }

  @Test mutating func agesGrowAndEndWithTheWaiting() throws {
    try poll()
    let later = Self.now.addingTimeInterval(30)
    #expect(figure(figures.snapshot(now: later), "longest") == .value(90_000))
    _ = try push(
      #"{"group":{"queueId":"a","mediaType":"voice"},"data":[{"metric":"oWaiting","stats":{"count":0}}]}"#
    )
    let snapshot = figures.snapshot(now: later)
    #expect(figure(snapshot, "longest") == .noData)
    #expect(figure(snapshot, "waiting") == .value(1))
  }

  @Test mutating func longestWaitsOfEachMediaTypeGrowAndEnd() throws {
    try poll()
    let later = Self.now.addingTimeInterval(30)
    #expect(figures.snapshot(now: later)?.longestWaits == ["A": ["voice": 90_000]])
    _ = try push(
      #"{"group":{"queueId":"a","mediaType":"email"},"data":[{"metric":"oLongestWaiting","stats":{"count":1,"calculatedMetricValue":1795428930000}}]}"#
    )
    _ = try push(
      #"{"group":{"queueId":"a","mediaType":"voice"},"data":[{"metric":"oWaiting","stats":{"count":0}}]}"#
    )
    #expect(figures.snapshot(now: later)?.longestWaits == ["A": ["email": 60_000]])
  }

  @Test mutating func aLongestWaitThatWasRefusedStaysUnknown() throws {
    let longest = try #require(Aggregate("longest"))
    let record = MeasuredRecord()
    record.add(try answer(Self.told), about: ["A"])
    _ = figures.take(
      Snapshot(
        dialect: .observations, interval: .realtime, observedAt: Self.now,
        figures: ["A": [longest: .unavailable(.refused(CloudError(.invalidRequest)))]]),
      record, now: Self.now)
    #expect(figures.snapshot(now: Self.now)?.longestWaits == [:])
  }

  @Test mutating func aQueueWithoutActivityIsKnownFromItsFirstPush() throws {
    #expect(figure(try poll(), "waiting", "b") == .noData)
    let changed = try push(
      #"{"group":{"queueId":"b","mediaType":"voice"},"data":[{"metric":"oWaiting","stats":{"count":1}}]}"#
    )
    #expect(changed == ["b"])
    #expect(figure(figures.snapshot(now: Self.now), "waiting", "b") == .value(1))
  }

  @Test mutating func aPushAboutAQueueThatWasNotReadTellsNoFigure() throws {
    try poll(covered: ["A"])
    #expect(
      try push(
        #"{"group":{"queueId":"b","mediaType":"voice"},"data":[{"metric":"oWaiting","stats":{"count":1}}]},{"group":{"queueId":"zzz","mediaType":"voice"},"data":[{"metric":"oWaiting","stats":{"count":1}}]}"#
      ).isEmpty)
    #expect(figure(figures.snapshot(now: Self.now), "waiting", "b") == .noData)
  }

  @Test mutating func whatIsPushedWhileASnapshotIsOnItsWayIsNotLost() throws {
    figures.ask()
    _ = try push(
      #"{"group":{"queueId":"a","mediaType":"chat"},"data":[{"metric":"oWaiting","stats":{"count":9}}]}"#
    )
    #expect(figure(try poll(), "waiting") == .value(11))
    #expect(figure(try poll(), "waiting") == .value(3))
  }

  @Test mutating func thereIsNothingBeforeTheFirstSnapshot() throws {
    #expect(
      try push(
        #"{"group":{"queueId":"a","mediaType":"chat"},"data":[{"metric":"oWaiting","stats":{"count":9}}]}"#
      ).isEmpty)
    #expect(figures.snapshot(now: Self.now) == nil)
  }
}
