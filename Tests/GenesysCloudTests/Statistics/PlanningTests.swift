import FoundationEssentials
import Testing

@testable import GenesysCloud

/// How many requests figures cost, by the server's own record, and what one that fails takes along.
struct PlanningTests {
  private static let now = ObservationsSourceTests.now
  private static let past = ObservationsSourceTests.past
  private static let waiting = #"{"metric":"oWaiting","stats":{"count":1}}"#
  private static let handled = #"{"metrics":[{"metric":"tHandle","stats":{"count":2,"sum":600}}]}"#
  private static let answers: [String: ScriptedServer.Route] = [
    now: { request, _ in .groups(for: request) { _ in waiting } },
    past: { request, _ in .groups(for: request) { _ in handled } },
  ]
  private static let ids = (1...1_200).map { "q\($0)" }

  private func requests(_ cloud: Cloud) -> [String: Int] {
    Dictionary(grouping: cloud.server.requests.map(\.path), by: \.self).mapValues(\.count)
      .filter { $0.key != "/oauth/token" }
  }

  @Test func twelveHundredQueuesAreTwelveRequests() async throws {
    let waiting = try #require(Aggregate("waiting"))
    try await Cloud.with(Self.answers) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: Self.ids, aggregates: [waiting], interval: .realtime)
      #expect(Self.ids.allSatisfy { snapshot.figures[$0]?[waiting] == .value(1) })
      #expect(requests(cloud) == [Self.now: 12])
    }
  }

  @Test func aggregatesOfTheIntervalCostAsManyMore() async throws {
    let wanted = Aggregate.defaults + [try #require(Aggregate("offered"))]
    try await Cloud.with(Self.answers) { cloud in
      _ = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: Self.ids, aggregates: wanted, interval: .realtime)
      #expect(requests(cloud) == [Self.now: 12, Self.past: 12])
      #expect(cloud.server.requests(to: Self.now).allSatisfy { $0.queueIDs.count == 100 })
    }
  }

  @Test func historyCostsOneRequestABatch() async throws {
    try await Cloud.with(Self.answers) { cloud in
      _ = try await cloud.client.statistics(.fixed(.observations))
        .history(of: Self.ids, aggregates: Aggregate.defaults, interval: .hourly)
      #expect(requests(cloud) == [Self.past: 12])
    }
  }

  @Test func batchThatFailsLeavesTheOthersAndIsNamed() async throws {
    var routes = Self.answers
    routes[Self.now] = { request, _ in
      request.queueIDs.contains("q150") || request.queueIDs.contains("q250")
        ? .answer(500, body: #"{"message":"no"}"#) : .groups(for: request) { _ in Self.waiting }
    }
    let wanted = [try #require(Aggregate("waiting")), try #require(Aggregate("aht"))]
    try await Cloud.with(routes) { cloud in
      let ids = Array(Self.ids.prefix(400))
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ids, aggregates: wanted, interval: .realtime)
      let failure = try #require(snapshot.failures.first)
      #expect(snapshot.failures.count == 1)
      #expect(failure.error.code == .serverFailed)
      #expect(failure.queueIDs == Array(ids[100..<300]))
      for (index, id) in ids.enumerated() {
        let isUnread = (100..<300).contains(index)
        let figures = try #require(snapshot.figures[id])
        #expect(figures[wanted[1]] == .value(300))
        if isUnread {
          guard case .unavailable(.failed(let error)) = figures[wanted[0]] else {
            Issue.record("\(id) has a figure")
            continue
          }
          #expect(error.code == .serverFailed)
        } else {
          #expect(figures[wanted[0]] == .value(1))
        }
      }
    }
  }

  @Test func observationsAndAggregatesThatFailAreTwoFailures() async throws {
    var routes = Self.answers
    let refuse: ScriptedServer.Route = { request, _ in
      request.queueIDs.contains("q1") ? .status(403) : .groups(for: request) { _ in Self.waiting }
    }
    routes[Self.now] = refuse
    routes[Self.past] = refuse
    let ids = Array(Self.ids.prefix(200))
    try await Cloud.with(routes) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ids, aggregates: Aggregate.defaults, interval: .realtime)
      #expect(snapshot.failures.map(\.error.path) == [Self.now, Self.past])
      #expect(snapshot.failures.map(\.queueIDs.count) == [100, 100])
    }
  }
}
