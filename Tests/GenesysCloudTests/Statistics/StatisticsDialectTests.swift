import FoundationEssentials
import Testing

@testable import GenesysCloud

struct StatisticsDialectTests {
  static let path = "/api/v2/analytics/stats/queues"

  private func snapshot(
    _ body: String, of ids: [String] = ["a"], test: (Snapshot, Cloud) throws -> Void
  ) async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.json(body))]) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.statistics))
        .snapshot(of: ids, aggregates: Aggregate.defaults, interval: .realtime)
      try test(snapshot, cloud)
    }
  }

  private func row(_ values: Figure...) -> [Aggregate: Figure] {
    Dictionary(uniqueKeysWithValues: zip(Aggregate.defaults, values))
  }

  @Test func nestedAnswerIsRead() async throws {
    let body = """
      {"divisions":[{"id":"d","queues":[{"id":"a","metrics":{
        "queue/waiting/count":3,"queue/agentsAvailable/count":5,"queue/agentsBusy/count":2,
        "queue/avgHandleTime":322000,"queue/avgWaitTime":63000.5}}]},
       {"queues":[{"queueId":"b","metrics":{"queue/waiting/count":0,"queue/avgHandleTime":null,
        "queue/agentsBusy/count":"2","new":1}}]}]}
      """
    try await snapshot(body, of: ["a", "b"]) { snapshot, cloud in
      #expect(snapshot.dialect == .statistics)
      #expect(snapshot.observedAt == cloud.time.now)
      #expect(
        snapshot.figures == [
          "a": row(.value(3), .value(5), .value(2), .value(322_000), .value(63_000.5)),
          "b": row(.value(0), .noData, .noData, .noData, .noData),
        ])
    }
  }

  @Test func requestIsTheDocumentsOne() async throws {
    try await snapshot("{}", of: ["a", "b"]) { _, cloud in
      let request = try #require(cloud.server.requests(to: Self.path).first)
      #expect(request.method == "POST")
      #expect(
        request.body
          == #"{"aggregates":["queue/waiting/count","queue/agentsAvailable/count","queue/agentsBusy/count","queue/avgHandleTime","queue/avgWaitTime"],"intervalType":"realtime","queues":["a","b"]}"#
      )
    }
  }

  @Test(arguments: [
    "{}", #"{"divisions":null}"#, #"{"divisions":[]}"#, #"{"divisions":[{}]}"#,
    #"{"divisions":[null,{"queues":null},{"queues":[]}]}"#, #"{"divisions":[{"queues":[{}]}]}"#,
    #"{"divisions":[{"queues":[{"id":"a"},null,{"id":"a","metrics":null}]}]}"#,
    #"{"divisions":[{"queues":[{"id":"a","metrics":{"queue/waiting/count":null}}]}]}"#,
    #"{"divisions":[{"queues":[{"id":"other","metrics":{"queue/waiting/count":3}}]}]}"#,
  ])
  func missingPartsAreNoData(_ body: String) async throws {
    try await snapshot(body) { snapshot, _ in
      #expect(snapshot.figures == ["a": row(.noData, .noData, .noData, .noData, .noData)])
      #expect(snapshot.failures.isEmpty)
    }
  }

  @Test func unnamedQueueIsTheSingleOneAskedFor() async throws {
    let body = #"{"divisions":[{"queues":[{"metrics":{"queue/waiting/count":3}}]}]}"#
    try await snapshot(body) { snapshot, _ in
      #expect(snapshot.figures["a"]?[Aggregate.defaults[0]] == .value(3))
    }
    try await snapshot(body, of: ["a", "b"]) { snapshot, _ in
      #expect(snapshot.figures["a"]?[Aggregate.defaults[0]] == .noData)
    }
  }

  @Test(arguments: Interval.allCases) func intervalIsSentAsItIsCalled(_ interval: Interval)
    async throws
  {
    try await Cloud.with([Self.path: ScriptedServer.replies(.json("{}"))]) { cloud in
      _ = try await cloud.client.statistics(.fixed(.statistics))
        .snapshot(of: ["a"], aggregates: Aggregate.defaults, interval: interval)
      let body = cloud.server.requests.last?.body
      #expect(body?.contains(#""intervalType":"\#(interval.rawValue)""#) == true)
    }
  }

  @Test func manyQueuesAreAskedForInHundredsAndAFailedHundredIsNamed() async throws {
    let route: ScriptedServer.Route = { request, _ in
      request.body.contains(#""q101""#) ? .status(403) : .json("{}")
    }
    try await Cloud.with([Self.path: route]) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.statistics)).snapshot(
        of: (1...201).map { "q\($0)" }, aggregates: [Aggregate.defaults[0]], interval: .realtime)
      #expect(cloud.server.requests(to: Self.path).count == 3)
      #expect(snapshot.failures.map(\.error.code) == [.forbidden])
      #expect(snapshot.figures["q100"]?[Aggregate.defaults[0]] == .noData)
      #expect(
        snapshot.figures["q200"]?[Aggregate.defaults[0]]
          == .unavailable(.noPermission(["analytics:stats:read"])))
      #expect(snapshot.figures["q201"]?[Aggregate.defaults[0]] == .noData)
    }
  }

  @Test func unknownQueueIsNotFoundThoughTheBodyIsEmpty() async throws {
    try await Cloud.with { cloud in
      let error = try await cloud.error { client in
        _ = try await client.statistics(.fixed(.statistics))
          .snapshot(of: ["a"], aggregates: Aggregate.defaults, interval: .realtime)
      }
      #expect(error.code == .notFound)
      #expect(error.message == nil)
      #expect(error.path == Self.path)
    }
  }
}
