import FoundationEssentials
import Synchronization
import Testing

@testable import GenesysCloud

struct ObservationsSourceTests {
  static let now = "/api/v2/analytics/queues/observations/query"
  static let past = "/api/v2/analytics/conversations/aggregates/query"
  static let waitingInA = Reply.json(
    #"{"results":[{"group":{"queueId":"a","mediaType":"voice"},"data":[{"metric":"oWaiting","stats":{"count":3}}]}]}"#
  )
  static let handledInA = Reply.json(
    #"{"results":[{"group":{"queueId":"a","mediaType":"voice"},"data":[{"metrics":[{"metric":"tHandle","stats":{"count":2,"sum":600}}]}]}]}"#
  )
  private static let utc = LocalTime { _ in 0 }

  private func aggregates(_ aliases: String...) throws -> [Aggregate] {
    try aliases.map { try #require(Aggregate($0)) }
  }

  @Test func bothQueriesAreSentOnceAndMerged() async throws {
    let routes = [
      Self.now: ScriptedServer.replies(Self.waitingInA),
      Self.past: ScriptedServer.replies(Self.handledInA),
    ]
    let wanted = try aggregates("waiting", "aht", "available")
    try await Cloud.with(routes) { cloud in
      let source = cloud.client.statistics(.fixed(.observations), localTime: Self.utc)
      let snapshot = try await source.snapshot(
        of: ["a", "b"], aggregates: wanted, interval: .realtime)
      #expect(source.dialect == .observations)
      #expect(snapshot.dialect == .observations)
      #expect(snapshot.interval == .realtime)
      #expect(snapshot.observedAt == cloud.time.now)
      #expect(snapshot.failures.isEmpty)
      #expect(
        snapshot.figures == [
          "a": [wanted[0]: .value(3), wanted[1]: .value(300), wanted[2]: .value(0)],
          "b": Dictionary(
            uniqueKeysWithValues: wanted.map { ($0, .unavailable(.unanswered)) }),
        ])
      #expect(cloud.server.requests.count == 3)
    }
  }

  @Test func requestBodiesAreThePublishedOnes() async throws {
    let empty = ScriptedServer.replies(.json("{}"))
    let wanted = try aggregates(
      "waiting", "available", "busy", "longest", "aht", "abandonrate", "offered")
    try await Cloud.with([Self.now: empty, Self.past: empty]) { cloud in
      let source = cloud.client.statistics(
        .fixed(.observations), localTime: LocalTime { _ in 3_600 })
      _ = try await source.snapshot(of: ["a", "b", "a"], aggregates: wanted, interval: .realtime)
      let filter = """
        {"predicates":[\
        {"dimension":"queueId","operator":"matches","type":"dimension","value":"a"},\
        {"dimension":"queueId","operator":"matches","type":"dimension","value":"b"}],"type":"or"}
        """
      let now = try #require(cloud.server.requests(to: Self.now).first)
      #expect(now.headers["content-type"] == "application/json")
      #expect(
        now.body
          == #"{"filter":\#(filter),"metrics":["oWaiting","oOnQueueUsers","oLongestWaiting"]}"#)
      #expect(
        cloud.server.requests(to: Self.past).first?.body
          == #"{"filter":\#(filter),"groupBy":["queueId"],"interval":"2026-11-22T23:00:00.000Z/2026-11-23T10:16:00.000Z","metrics":["tHandle","tAbandon","nOffered"]}"#
      )
    }
  }

  @Test func onlyTheQueryThatIsNeededIsSent() async throws {
    let empty = ScriptedServer.replies(.json(#"{"results":[{"group":{"queueId":"a"}}]}"#))
    let waiting = try aggregates("waiting")
    let handled = try aggregates("aht")
    try await Cloud.with([Self.now: empty, Self.past: empty]) { cloud in
      let source = cloud.client.statistics(.fixed(.observations))
      _ = try await source.snapshot(of: ["a"], aggregates: waiting, interval: .realtime)
      #expect(cloud.server.requests(to: Self.past).isEmpty)
      _ = try await source.snapshot(of: ["a"], aggregates: handled, interval: .realtime)
      #expect(cloud.server.requests(to: Self.now).count == 1)
      #expect(cloud.server.requests(to: Self.past).count == 1)
    }
  }

  @Test(arguments: [
    (Interval.hourly, "2026-11-25T10:00:00.000Z"), (.daily, "2026-11-25T00:00:00.000Z"),
    (.weekly, "2026-11-23T00:00:00.000Z"),
  ])
  func historyHasAggregatesAndNothingOfNow(_ interval: Interval, _ start: String) async throws {
    let time = ManualTime(now: Date(timeIntervalSince1970: 1_795_428_960 + 2 * 86_400))
    let wanted = try aggregates("waiting", "aht")
    try await Cloud.with([Self.past: ScriptedServer.replies(Self.handledInA)], time: time) {
      cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations), localTime: Self.utc)
        .snapshot(of: ["a"], aggregates: wanted, interval: interval)
      #expect(
        snapshot.figures == ["a": [wanted[0]: .unavailable(.nowOnly), wanted[1]: .value(300)]])
      let body = try #require(cloud.server.requests(to: Self.past).first?.body)
      #expect(body.contains(#""interval":"\#(start)/2026-11-25T10:16:00.000Z""#))
      #expect(cloud.server.requests(to: Self.now).isEmpty)
    }
  }

  @Test func historyOfNowAloneNeedsNoRequest() async throws {
    let wanted = try aggregates("waiting")
    try await Cloud.with { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ["a"], aggregates: wanted, interval: .daily)
      #expect(snapshot.figures == ["a": [wanted[0]: .unavailable(.nowOnly)]])
      #expect(cloud.server.requests.isEmpty)
    }
  }

  @Test func manyQueuesAreAskedForInHundreds() async throws {
    let route: ScriptedServer.Route = { request, _ in
      let ids = request.body.split(separator: #""value":""#).dropFirst()
        .map { $0.prefix { $0 != "\"" } }
      let groups = ids.map {
        #"{"group":{"queueId":"\#($0)","mediaType":"voice"},"data":[{"metric":"oWaiting","stats":{"count":\#($0.dropFirst())}}]}"#
      }
      return .json(#"{"results":[\#(groups.joined(separator: ","))]}"#)
    }
    let wanted = try aggregates("waiting")
    try await Cloud.with([Self.now: route]) { cloud in
      let ids = (1...250).map { "q\($0)" }
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ids, aggregates: wanted, interval: .realtime)
      #expect(cloud.server.requests(to: Self.now).count == 3)
      #expect(snapshot.figures.count == 250)
      #expect((1...250).allSatisfy { snapshot.figures["q\($0)"]?[wanted[0]] == .value(Double($0)) })
    }
  }

  @Test func refusedPartLeavesTheOtherAndNamesThePermission() async throws {
    let routes = [
      Self.now: ScriptedServer.replies(Self.waitingInA),
      Self.past: ScriptedServer.replies(.status(403)),
    ]
    let wanted = try aggregates("waiting", "aht")
    try await Cloud.with(routes) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ["a"], aggregates: wanted, interval: .realtime)
      #expect(
        snapshot.figures == [
          "a": [
            wanted[0]: .value(3),
            wanted[1]: .unavailable(.noPermission(["analytics:conversationAggregate:view"])),
          ]
        ])
      #expect(snapshot.failures.map(\.error.code) == [.forbidden])
    }
  }

  @Test func failedPartIsUnavailableWithItsError() async throws {
    let routes = [
      Self.now: ScriptedServer.replies(.status(500)),
      Self.past: ScriptedServer.replies(Self.handledInA),
    ]
    let wanted = try aggregates("waiting", "aht")
    try await Cloud.with(routes) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ["a"], aggregates: wanted, interval: .realtime)
      let failure = try #require(snapshot.failures.first).error
      #expect(failure.code == .serverFailed)
      #expect(snapshot.figures["a"]?[wanted[0]] == .unavailable(.failed(failure)))
      #expect(snapshot.figures["a"]?[wanted[1]] == .value(300))
    }
  }

  @Test func snapshotOfWhichEveryPartFailsIsTheFirstError() async throws {
    let routes = [
      Self.now: ScriptedServer.replies(.status(403)),
      Self.past: ScriptedServer.replies(.status(500)),
    ]
    let wanted = try aggregates("aht", "waiting")
    try await Cloud.with(routes) { cloud in
      let error = try await cloud.error { client in
        _ = try await client.statistics(.fixed(.observations))
          .snapshot(of: ["a"], aggregates: wanted, interval: .realtime)
      }
      #expect(error.code == .forbidden)
      #expect(error.path == Self.now)
    }
  }

  @Test func agesAndIntervalsFollowTheServersClock() async throws {
    let body =
      #"{"results":[{"group":{"queueId":"a","mediaType":"voice"},"data":[{"metric":"oLongestWaiting","stats":{"calculatedMetricValue":1795432500000}}]}]}"#
    let date = ["Date": "Mon, 23 Nov 2026 11:16:00 GMT"]
    let routes = [
      "/oauth/token": ScriptedServer.replies(
        .answer(200, headers: date, body: #"{"access_token":"t","expires_in":900}"#)),
      Self.now: ScriptedServer.replies(.answer(200, headers: date, body: body)),
      Self.past: ScriptedServer.replies(.json("{}")),
    ]
    let wanted = try aggregates("longest", "aht")
    try await Cloud.with(routes) { cloud in
      _ = try await cloud.client.signIn()
      let snapshot = try await cloud.client.statistics(.fixed(.observations), localTime: Self.utc)
        .snapshot(of: ["a"], aggregates: wanted, interval: .realtime)
      // The local clock is an hour behind; the wait began at 11:15:00.
      #expect(snapshot.figures["a"]?[wanted[0]] == .value(60_000))
      #expect(snapshot.observedAt == cloud.time.now.addingTimeInterval(3_600))
      let past = try #require(cloud.server.requests(to: Self.past).first)
      #expect(past.body.contains("/2026-11-23T11:16:00.000Z"))
    }
  }

  @Test func idTypedInUpperCaseFindsItsQueue() async throws {
    let wanted = try aggregates("waiting")
    try await Cloud.with([Self.now: ScriptedServer.replies(Self.waitingInA)]) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ["A"], aggregates: wanted, interval: .realtime)
      #expect(snapshot.figures == ["A": [wanted[0]: .value(3)]])
    }
  }

  @Test func cancelledSnapshotIsCancelled() async throws {
    let (arrived, arrive) = AsyncStream.makeStream(of: Void.self)
    let hang: ScriptedServer.Route = { _, _ in
      arrive.yield()
      return .silence
    }
    let wanted = try aggregates("waiting", "aht")
    try await Cloud.with([Self.now: hang, Self.past: ScriptedServer.replies(Self.handledInA)]) {
      cloud in
      let source = cloud.client.statistics(.fixed(.observations))
      let task = Task {
        try await source.snapshot(of: ["a"], aggregates: wanted, interval: .realtime)
      }
      for await _ in arrived { break }
      task.cancel()
      let error = await #expect(throws: CloudError.self) { try await task.value }
      #expect(error?.code == .cancelled)
    }
  }
}
