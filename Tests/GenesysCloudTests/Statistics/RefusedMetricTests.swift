import FoundationEssentials
import Testing

@testable import GenesysCloud

struct RefusedMetricTests {
  private static let now = ObservationsSourceTests.now
  private static let waiting = #"{"metric":"oWaiting","stats":{"count":3}}"#

  /// Refuses each query that names one of these, in words made from the first it meets.
  private static func refusing(
    _ names: [String], _ words: @escaping @Sendable (String) -> String = { "Invalid value [\($0)]" }
  ) -> ScriptedServer.Route {
    { request, _ in
      names.first { request.body.contains("\"\($0)\"") }.map { .refusal(words($0)) }
        ?? .groups(for: request) { _ in waiting }
    }
  }

  private func aggregates(_ aliases: String...) throws -> [Aggregate] {
    try aliases.map { try #require(Aggregate($0)) }
  }

  private func isRefused(_ figure: Figure?, _ words: String) -> Bool {
    guard case .unavailable(.refused(let error)) = figure else { return false }
    return error.message == words && error.code == .invalidRequest
  }

  @Test func theRestIsAskedForAndTheRefusedNotAgain() async throws {
    let wanted = try aggregates("waiting", "longest", "members", "available")
    try await Cloud.with([Self.now: Self.refusing(["oLongestWaiting", "oMemberUsers"])]) { cloud in
      let source = cloud.client.statistics(.fixed(.observations))
      for poll in 1...2 {
        let snapshot = try await source.snapshot(
          of: ["a"], aggregates: wanted, interval: .realtime)
        let figures = try #require(snapshot.figures["a"])
        #expect(figures[wanted[0]] == .value(3))
        #expect(isRefused(figures[wanted[1]], "Invalid value [oLongestWaiting]"))
        #expect(isRefused(figures[wanted[2]], "Invalid value [oMemberUsers]"))
        #expect(figures[wanted[3]] == .value(0))
        #expect(snapshot.failures.isEmpty)
        // Once for each metric blamed, then only what is left.
        #expect(cloud.server.requests(to: Self.now).count == 2 + poll)
      }
      #expect(
        cloud.server.requests(to: Self.now).last?.body.hasSuffix(
          #""metrics":["oWaiting","oOnQueueUsers"]}"#) == true)
    }
  }

  @Test(arguments: [
    "Bad request", "", "One of oWaiting, oMemberUsers is unknown", "oMemberUsersX is unknown",
  ])
  func refusalThatBlamesNoSingleMetricFailsTheRequest(_ words: String) async throws {
    let wanted = try aggregates("waiting", "members")
    try await Cloud.with([Self.now: ScriptedServer.replies(.refusal(words))]) { cloud in
      let error = try await cloud.error { client in
        _ = try await client.statistics(.fixed(.observations))
          .snapshot(of: ["a"], aggregates: wanted, interval: .realtime)
      }
      #expect(error.code == .invalidRequest)
      #expect(cloud.server.requests(to: Self.now).count == 1)
    }
  }

  @Test func serverThatRefusesAllIsAskedOnceForEach() async throws {
    let wanted = try aggregates("waiting", "members")
    try await Cloud.with([Self.now: Self.refusing(["oWaiting", "oMemberUsers"])]) { cloud in
      let source = cloud.client.statistics(.fixed(.observations))
      for _ in 1...2 {
        let error = await #expect(throws: CloudError.self) {
          try await source.snapshot(of: ["a"], aggregates: wanted, interval: .realtime)
        }
        #expect(error?.code == .invalidRequest)
      }
      #expect(cloud.server.requests(to: Self.now).count == 2)
    }
  }

  @Test func aggregateOfSeveralMetricsGoesWithOneOfThem() async throws {
    let past = ObservationsSourceTests.past
    let route: ScriptedServer.Route = { request, _ in
      request.body.contains("tAbandon")
        ? .refusal("tAbandon is no metric")
        : .groups(for: request) { _ in
          #"{"metrics":[{"metric":"nOffered","stats":{"count":4}}]}"#
        }
    }
    let wanted = try aggregates("abandonrate", "offered", "abandoned")
    try await Cloud.with([past: route]) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ["a"], aggregates: wanted, interval: .realtime)
      let figures = try #require(snapshot.figures["a"])
      #expect(isRefused(figures[wanted[0]], "tAbandon is no metric"))
      #expect(figures[wanted[1]] == .value(4))
      #expect(isRefused(figures[wanted[2]], "tAbandon is no metric"))
    }
  }

  @Test func statisticsDialectRefusesByTheAggregatesName() async throws {
    let wanted = try aggregates("waiting", "ewt")
    let route: ScriptedServer.Route = { request, _ in
      request.body.contains("estimated")
        ? .refusal("Invalid value [queue/estimatedWaitTime] in [aggregates]")
        : .json(#"{"divisions":[{"queues":[{"metrics":{"queue/waiting/count":3}}]}]}"#)
    }
    let path = StatisticsDialectTests.path
    try await Cloud.with([path: route]) { cloud in
      let source = cloud.client.statistics(.fixed(.statistics))
      for poll in 1...2 {
        let figures = try #require(
          try await source.snapshot(of: ["a"], aggregates: wanted, interval: .realtime)
            .figures["a"])
        #expect(figures[wanted[0]] == .value(3))
        #expect(
          isRefused(figures[wanted[1]], "Invalid value [queue/estimatedWaitTime] in [aggregates]"))
        #expect(cloud.server.requests(to: path).count == 1 + poll)
      }
    }
  }
}
