import FoundationEssentials
import Testing

@testable import GenesysCloud

struct WaitEstimateTests {
  private static func path(_ id: String) -> String {
    "/api/v2/routing/queues/\(id)/estimatedwaittime"
  }

  private func estimate(_ json: String) throws -> Figure {
    let answer = try JSONDecoder().decode(WaitEstimate.self, from: Data(json.utf8))
    let aggregate = try #require(Aggregate("ewt"))
    return aggregate.rule.figure(from: answer.measurements(of: "a"), now: Date())
  }

  @Test(arguments: [
    (#"{"results":[{"intent":"ALL","formula":"BEST","estimatedWaitTimeSeconds":42}]}"#, 42_000.0),
    (#"{"results":[{"estimatedWaitTimeSeconds":0}]}"#, 0),
    (
      #"{"results":[{"intent":"CALL","estimatedWaitTimeSeconds":42},{"intent":"CHAT","estimatedWaitTimeSeconds":7.5}]}"#,
      42_000
    ),
    (
      #"{"results":[{"intent":"CALL","estimatedWaitTimeSeconds":42},{"intent":"ALL","estimatedWaitTimeSeconds":7.5},{"intent":"NEW","formula":8}]}"#,
      7_500
    ),
  ])
  func secondsAreReadAsMilliseconds(_ json: String, _ value: Double) throws {
    #expect(try estimate(json) == .value(value))
  }

  @Test(arguments: [
    "{}", #"{"results":null}"#, #"{"results":[]}"#, #"{"results":[null,7,{}]}"#,
    #"{"results":[{"estimatedWaitTimeSeconds":null}]}"#,
    #"{"results":[{"estimatedWaitTimeSeconds":-1}]}"#,
    #"{"results":[{"estimatedWaitTimeSeconds":"42"}]}"#,
    #"{"results":[{"estimatedWaitTimeSeconds":1e306}]}"#,
  ])
  func noForecastIsNoData(_ json: String) throws {
    #expect(try estimate(json) == .noData)
  }

  @Test func eachQueueIsAskedOnceAndOnlyWhenSelected() async throws {
    let answer = ScriptedServer.replies(.json(#"{"results":[{"estimatedWaitTimeSeconds":42}]}"#))
    let routes = [
      Self.path("a"): answer, Self.path("b%2Fc"): answer,
      ObservationsSourceTests.now: ScriptedServer.replies(.json("{}")),
    ]
    let wanted = [try #require(Aggregate("ewt"))]
    try await Cloud.with(routes) { cloud in
      let source = cloud.client.statistics(.fixed(.observations))
      let snapshot = try await source.snapshot(
        of: ["a", "b/c", "a"], aggregates: wanted, interval: .realtime)
      #expect(
        snapshot.figures == ["a": [wanted[0]: .value(42_000)], "b/c": [wanted[0]: .value(42_000)]])
      let asked = cloud.server.requests.filter { $0.path.hasSuffix("estimatedwaittime") }
      #expect(asked.map(\.method) == ["GET", "GET"])
      _ = try await source.snapshot(
        of: ["a"], aggregates: [Aggregate.defaults[0]], interval: .realtime)
      #expect(cloud.server.requests.filter { $0.path.hasSuffix("estimatedwaittime") }.count == 2)
    }
  }

  @Test func unknownQueueIsUnansweredAndSettlesNoDialect() async throws {
    let routes = [
      Self.path("a"): ScriptedServer.replies(.json(#"{"results":[]}"#)),
      Self.path("x"): ScriptedServer.replies(.status(404)),
    ]
    let wanted = [try #require(Aggregate("ewt"))]
    try await Cloud.with(routes) { cloud in
      let snapshot = try await cloud.client.statistics(.auto(remembered: nil))
        .snapshot(of: ["a", "x"], aggregates: wanted, interval: .realtime)
      #expect(
        snapshot.figures == [
          "a": [wanted[0]: .noData], "x": [wanted[0]: .unavailable(.unanswered)],
        ])
      #expect(snapshot.failures.isEmpty)
    }
  }

  @Test func serverWithoutForecastsKnowsItsQueuesAllTheSame() async throws {
    let waiting = ObservationsSourceTests.now
    let routes = [
      waiting: ScriptedServer.replies(ObservationsSourceTests.waitingInA),
      StatisticsDialectTests.path: ScriptedServer.replies(.json("{}")),
    ]
    let wanted = [try #require(Aggregate("ewt")), try #require(Aggregate("waiting"))]
    try await Cloud.with(routes) { cloud in
      let source = cloud.client.statistics(.auto(remembered: nil))
      let snapshot = try await source.snapshot(
        of: ["a"], aggregates: wanted, interval: .realtime)
      let failure = try #require(snapshot.failures.first)
      #expect(failure.error.code == .notFound)
      #expect(
        snapshot.figures == [
          "a": [wanted[0]: .unavailable(.failed(failure.error)), wanted[1]: .value(3)]
        ])
      #expect(source.dialect == .observations)
    }
  }

  @Test func theSameTroubleWithManyQueuesIsOneFailure() async throws {
    let refused = ScriptedServer.replies(.status(403))
    let routes = [
      Self.path("a"): refused, Self.path("b"): refused,
      Self.path("c"): ScriptedServer.replies(.json("{}")),
    ]
    let wanted = [try #require(Aggregate("ewt"))]
    try await Cloud.with(routes) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ["a", "b", "c"], aggregates: wanted, interval: .realtime)
      #expect(snapshot.failures.map(\.queueIDs) == [["a", "b"]])
      #expect(
        snapshot.figures["a"]?[wanted[0]]
          == .unavailable(.noPermission(["routing:queue:view"])))
    }
  }

  @Test func forecastHasNoHistory() async throws {
    let wanted = [try #require(Aggregate("ewt"))]
    try await Cloud.with { cloud in
      let history = try await cloud.client.statistics(.fixed(.observations))
        .history(of: ["a"], aggregates: wanted, interval: .daily)
      #expect(
        history.periods.allSatisfy { $0.figures == ["a": [wanted[0]: .unavailable(.nowOnly)]] })
      #expect(cloud.server.requests.isEmpty)
    }
  }
}
