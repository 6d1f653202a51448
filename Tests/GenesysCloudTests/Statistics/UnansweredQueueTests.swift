import FoundationEssentials
import Testing

@testable import GenesysCloud

/// Queues that an answer does not mention, against those that are merely quiet.
struct UnansweredQueueTests {
  private static let now = ObservationsSourceTests.now
  private static let past = ObservationsSourceTests.past
  private static let nothing = ScriptedServer.replies(.json("{}"))
  /// `a` has a group, though without data; `x` has none.
  private static let quiet = ScriptedServer.replies(
    .json(#"{"results":[{"group":{"queueId":"a"}}]}"#))

  private func figures(
    _ routes: [String: ScriptedServer.Route], _ aliases: String...
  ) async throws -> [String: [String: Figure]] {
    let wanted = try aliases.map { try #require(Aggregate($0)) }
    var figures: [String: [String: Figure]] = [:]
    try await Cloud.with(routes) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ["a", "x"], aggregates: wanted, interval: .realtime)
      #expect(snapshot.failures.isEmpty)
      for (id, row) in snapshot.figures {
        for (aggregate, figure) in row { figures[id, default: [:]][aggregate.alias] = figure }
      }
    }
    return figures
  }

  @Test func quietQueueHasZerosAndAnUnknownOneHasNone() async throws {
    let figures = try await figures([Self.now: Self.quiet], "waiting", "available")
    #expect(figures["a"] == ["waiting": .value(0), "available": .value(0)])
    #expect(
      figures["x"]
        == ["waiting": .unavailable(.unanswered), "available": .unavailable(.unanswered)])
  }

  @Test func whatHappenedInAnUnknownQueueIsNotZero() async throws {
    let figures = try await figures(
      [Self.now: Self.quiet, Self.past: Self.nothing], "waiting", "offered", "aht")
    #expect(figures["a"] == ["waiting": .value(0), "offered": .value(0), "aht": .noData])
    #expect(figures["x"]?["offered"] == .unavailable(.unanswered))
    #expect(figures["x"]?["aht"] == .unavailable(.unanswered))
  }

  @Test func whatIsToldOfAQueueIsShownAllTheSame() async throws {
    let offered = ScriptedServer.replies(
      .json(
        #"{"results":[{"group":{"queueId":"x"},"data":[{"metrics":[{"metric":"nOffered","stats":{"count":4}}]}]}]}"#
      ))
    let figures = try await figures(
      [Self.now: Self.quiet, Self.past: offered], "waiting", "offered")
    #expect(figures["x"] == ["waiting": .unavailable(.unanswered), "offered": .value(4)])
  }

  @Test func totalsAloneAreNotZeroInAnUnknownQueue() async throws {
    let figures = try await figures(
      [Self.now: Self.quiet, Self.past: Self.nothing], "offered", "aht")
    #expect(figures["a"] == ["offered": .value(0), "aht": .noData])
    #expect(
      figures["x"] == ["offered": .unavailable(.unanswered), "aht": .unavailable(.unanswered)])
  }

  @Test func historyIsNotZeroInAnUnknownQueue() async throws {
    let offered = try #require(Aggregate("offered"))
    try await Cloud.with([Self.now: Self.quiet, Self.past: Self.nothing]) { cloud in
      let history = try await cloud.client.statistics(.fixed(.observations))
        .history(of: ["a", "x"], aggregates: [offered], interval: .daily)
      for period in history.periods {
        #expect(period.figures["a"] == [offered: .value(0)])
        #expect(period.figures["x"] == [offered: .unavailable(.unanswered)])
      }
    }
  }

  @Test func aQueueIsLookedForOnce() async throws {
    let offered = try #require(Aggregate("offered"))
    try await Cloud.with([Self.now: Self.quiet, Self.past: Self.nothing]) { cloud in
      let source = cloud.client.statistics(.fixed(.observations))
      for _ in 1...3 {
        _ = try await source.snapshot(of: ["a"], aggregates: [offered], interval: .realtime)
      }
      #expect(cloud.server.requests(to: Self.now).count == 1)
      #expect(cloud.server.requests(to: Self.past).count == 3)
    }
  }

  /// Without the permission to look, the server's own listing is what the ids come from.
  @Test func whereNobodyCanTellAnAbsentQueueHadNothing() async throws {
    let figures = try await figures(
      [Self.now: ScriptedServer.replies(.status(403)), Self.past: Self.nothing], "offered", "aht")
    #expect(figures["x"] == ["offered": .value(0), "aht": .noData])
  }

  @Test func failedObservationsTellNothingEither() async throws {
    let wanted = [try #require(Aggregate("waiting")), try #require(Aggregate("offered"))]
    let routes = [Self.now: ScriptedServer.replies(.status(403)), Self.past: Self.nothing]
    try await Cloud.with(routes) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ["a"], aggregates: wanted, interval: .realtime)
      #expect(snapshot.figures["a"]?[wanted[1]] == .value(0))
    }
  }
}
