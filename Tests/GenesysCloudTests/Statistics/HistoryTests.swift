import FoundationEssentials
import Testing

@testable import GenesysCloud

struct HistoryTests {
  private static let past = ObservationsSourceTests.past

  private static func offered(_ count: Int, at start: String) -> String {
    #"{"interval":"\#(start)/2030-01-01T00:00:00.000Z","metrics":[{"metric":"nOffered","stats":{"count":\#(count)}},{"metric":"tHandle","stats":{"count":\#(count),"sum":\#(count * 10)}}]}"#
  }

  private static func answer(_ data: String..., queue: String = "a") -> Reply {
    .json(
      #"{"results":[{"group":{"queueId":"\#(queue)","mediaType":"voice"},"data":[\#(data.joined(separator: ","))]}]}"#
    )
  }

  private func history(
    _ interval: Interval, _ reply: Reply, zone: LocalTime = Zones.utc,
    now: String = "2026-11-23T10:16:00Z", of aliases: [String] = ["offered"],
    _ test: (History, Cloud) throws -> Void
  ) async throws {
    let wanted = try aliases.map { try #require(Aggregate($0)) }
    let routes = [Self.past: ScriptedServer.replies(reply)]
    try await Cloud.with(routes, time: ManualTime(now: Zones.instant(now))) { cloud in
      let source = cloud.client.statistics(.fixed(.observations), localTime: zone)
      try test(try await source.history(of: ["a"], aggregates: wanted, interval: interval), cloud)
    }
  }

  private func figures(_ history: History, _ alias: String = "offered") throws -> [Figure] {
    let aggregate = try #require(Aggregate(alias))
    return try history.periods.map { try #require($0.figures["a"]?[aggregate]) }
  }

  @Test(arguments: [
    (Interval.hourly, "PT1H", "2026-11-22T11:00:00.000Z"),
    (.daily, "P1D", "2026-11-17T00:00:00.000Z"), (.weekly, "P7D", "2026-10-05T00:00:00.000Z"),
  ])
  func requestNamesStepZoneAndSpan(
    _ interval: Interval, _ granularity: String, _ start: String
  ) async throws {
    try await history(interval, .json("{}")) { _, cloud in
      #expect(
        cloud.server.requests(to: Self.past).map(\.body) == [
          #"{"filter":{"predicates":[{"dimension":"queueId","operator":"matches","type":"dimension","value":"a"}],"type":"or"},"granularity":"\#(granularity)","groupBy":["queueId"],"interval":"\#(start)/2026-11-23T10:16:00.000Z","metrics":["nOffered"],"timeZone":"UTC"}"#
        ])
    }
  }

  @Test func zoneWithoutANameIsNotNamed() async throws {
    try await history(.daily, .json("{}"), zone: LocalTime { _ in 3_600 }) { _, cloud in
      let body = try #require(cloud.server.requests(to: Self.past).first?.body)
      #expect(!body.contains("timeZone"))
      #expect(body.contains(#""interval":"2026-11-16T23:00:00.000Z/"#))
    }
  }

  @Test func eachPeriodHasWhatBeganInItAndTheRestIsZero() async throws {
    let reply = Self.answer(
      Self.offered(3, at: "2026-11-18T00:00:00.000Z"),
      Self.offered(5, at: "2026-11-23T00:00:00.000Z"))
    try await history(.daily, reply, of: ["offered", "aht", "waiting"]) { history, cloud in
      #expect(history.interval == .daily)
      #expect(history.dialect == .observations)
      #expect(history.observedAt == cloud.time.now)
      #expect(
        try figures(history) == [0, 3, 0, 0, 0, 0, 5].map { Figure.value($0) })
      #expect(
        try figures(history, "aht")
          == [.noData, .value(10), .noData, .noData, .noData, .noData, .value(10)])
      #expect(try figures(history, "waiting").allSatisfy { $0 == .unavailable(.nowOnly) })
      let offered = try #require(Aggregate("offered"))
      #expect(history.latest.figures["a"]?[offered] == .value(5))
    }
  }

  @Test func daysOfTheServersZoneAreOursThroughAChangeOfClocks() async throws {
    let starts = [
      "2026-10-21T23:00:00.000Z", "2026-10-22T23:00:00.000Z", "2026-10-23T23:00:00.000Z",
      "2026-10-24T23:00:00.000Z", "2026-10-26T00:00:00.000Z", "2026-10-27T00:00:00.000Z",
      "2026-10-28T00:00:00.000Z",
    ]
    let data = starts.enumerated().map { Self.offered($0.offset + 1, at: $0.element) }
    let reply = Self.answer(data.joined(separator: ","))
    try await history(.daily, reply, zone: Zones.london, now: "2026-10-28T12:00:00Z") {
      history, cloud in
      #expect(try figures(history) == (1...7).map { Figure.value(Double($0)) })
      let body = try #require(cloud.server.requests(to: Self.past).first?.body)
      #expect(body.contains(#""timeZone":"Europe/London""#))
    }
  }

  @Test func whatBeginsOutsideIsTakenForTheNearestPeriod() async throws {
    let reply = Self.answer(
      Self.offered(3, at: "2026-11-16T22:00:00Z"), Self.offered(5, at: "2026-11-24T00:00:00.000Z"))
    try await history(.daily, reply) { history, _ in
      let all = try figures(history)
      #expect(all.first == .value(3))
      #expect(all.last == .value(5))
    }
  }

  @Test(arguments: [
    #"{"metrics":[{"metric":"nOffered","stats":{"count":4}}]}"#,
    #"{"interval":7,"metrics":[{"metric":"nOffered","stats":{"count":4}}]}"#,
    #"{"interval":"today","metrics":[{"metric":"nOffered","stats":{"count":4}}]}"#,
    #"{"interval":"","metrics":[]}"#, #"{"metric":"nOffered","stats":{"count":4}}"#,
  ])
  func whatFitsNoPeriodMakesNoFalseZeros(_ datum: String) async throws {
    try await history(.daily, Self.answer(datum)) { history, _ in
      let all = try figures(history)
      #expect(all.allSatisfy { $0 == .noData })
    }
  }

  @Test func intervalToldTwiceCountsOnce() async throws {
    let reply = Self.answer(
      Self.offered(3, at: "2026-11-18T00:00:00.000Z"),
      Self.offered(4, at: "2026-11-18T00:00:00.000Z"))
    try await history(.daily, reply) { history, _ in
      let all = try figures(history)
      #expect(all[1] == .value(4))
    }
  }

  @Test func weekIsSpelledAsTheServerTakesIt() async throws {
    let route: ScriptedServer.Route = { request, _ in
      if request.body.contains("P7D") { return .refusal("Invalid granularity [P7D]") }
      if request.body.contains("P1W") { return .refusal("Unknown value for granularity") }
      return Self.answer(
        Self.offered(3, at: "2026-11-16T00:00:00.000Z"),
        Self.offered(4, at: "2026-11-22T00:00:00.000Z"))
    }
    let wanted = [try #require(Aggregate("offered"))]
    try await Cloud.with([Self.past: route]) { cloud in
      let source = cloud.client.statistics(.fixed(.observations), localTime: Zones.utc)
      for poll in 1...2 {
        let history = try await source.history(of: ["a"], aggregates: wanted, interval: .weekly)
        // Days add up to their week.
        #expect(history.periods[6].figures["a"]?[wanted[0]] == .value(7))
        #expect(cloud.server.requests(to: Self.past).count == 2 + poll)
      }
    }
  }

  @Test func statisticsDialectHasTheOnePeriodThatItGives() async throws {
    let reply = Reply.json(
      #"{"divisions":[{"queues":[{"id":"a","metrics":{"queue/avgHandleTime":0}}]}]}"#)
    let wanted = [try #require(Aggregate("aht"))]
    let path = StatisticsDialectTests.path
    try await Cloud.with([path: ScriptedServer.replies(reply)]) { cloud in
      let history = try await cloud.client.statistics(
        .auto(remembered: .statistics), localTime: Zones.utc
      )
      .history(of: ["a"], aggregates: wanted, interval: .weekly)
      #expect(history.dialect == .statistics)
      #expect(history.periods.map(\.figures) == [["a": [wanted[0]: .value(0)]]])
      #expect(history.periods[0].range.lowerBound == Zones.instant("2026-11-23T00:00:00Z"))
      let body = try #require(cloud.server.requests(to: path).first?.body)
      #expect(body.contains(#""intervalType":"weekly""#))
    }
  }

  @Test func automaticSourceFindsItsDialectByHistoryToo() async throws {
    let wanted = [try #require(Aggregate("offered"))]
    try await Cloud.with([StatisticsDialectTests.path: ScriptedServer.replies(.json("{}"))]) {
      cloud in
      let source = cloud.client.statistics(.auto(remembered: nil))
      let history = try await source.history(of: ["a"], aggregates: wanted, interval: .daily)
      #expect(history.dialect == .statistics)
      #expect(source.dialect == .statistics)
    }
  }
}
