import Testing

@testable import GenesysCloud

struct AutomaticDialectTests {
  private static let observations = ObservationsSourceTests.now
  private static let statistics = StatisticsDialectTests.path
  private static let known = ScriptedServer.replies(.json("{}"))

  private func ask(_ source: any StatisticsSource) async throws {
    _ = try await source.snapshot(
      of: ["a"], aggregates: [Aggregate.defaults[0]], interval: .realtime)
  }

  private func asked(_ cloud: Cloud) -> [String] {
    cloud.server.requests.map(\.path).filter { $0 != "/oauth/token" }
  }

  @Test func serverThatKnowsObservationsIsSettledOnThem() async throws {
    try await Cloud.with([Self.observations: Self.known, Self.statistics: Self.known]) { cloud in
      let source = cloud.client.statistics(.auto(remembered: nil))
      #expect(source.dialect == nil)
      try await ask(source)
      #expect(source.dialect == .observations)
      #expect(asked(cloud) == [Self.observations])
    }
  }

  @Test func serverThatDoesNotIsSettledOnStatistics() async throws {
    try await Cloud.with([Self.statistics: Self.known]) { cloud in
      let source = cloud.client.statistics(.auto(remembered: nil))
      try await ask(source)
      #expect(source.dialect == .statistics)
      try await ask(source)
      #expect(asked(cloud) == [Self.observations, Self.statistics, Self.statistics])
    }
  }

  @Test func rememberedDialectIsAskedFirst() async throws {
    try await Cloud.with([Self.observations: Self.known, Self.statistics: Self.known]) { cloud in
      let source = cloud.client.statistics(.auto(remembered: .statistics))
      #expect(source.dialect == .statistics)
      try await ask(source)
      #expect(asked(cloud) == [Self.statistics])
    }
  }

  @Test func rememberedDialectThatIsNoLongerKnownIsReplaced() async throws {
    try await Cloud.with([Self.observations: Self.known]) { cloud in
      let source = cloud.client.statistics(.auto(remembered: .statistics))
      try await ask(source)
      #expect(source.dialect == .observations)
    }
  }

  @Test(arguments: [403, 500]) func otherFailureSettlesNothing(_ status: Int) async throws {
    let routes = [
      Self.observations: ScriptedServer.replies(.status(status)), Self.statistics: Self.known,
    ]
    try await Cloud.with(routes) { cloud in
      let source = cloud.client.statistics(.auto(remembered: nil))
      let error = try await cloud.error { _ in try await ask(source) }
      #expect(error.status == status)
      #expect(source.dialect == nil)
      #expect(asked(cloud) == [Self.observations])
    }
  }

  @Test(arguments: [Dialect?.none, .observations, .statistics])
  func serverThatKnowsNeitherIsNotFoundAndUnsettled(_ remembered: Dialect?) async throws {
    try await Cloud.with { cloud in
      let source = cloud.client.statistics(.auto(remembered: remembered))
      let error = try await cloud.error { _ in try await ask(source) }
      #expect(error.code == .notFound)
      #expect(error.path == Self.statistics)
      #expect(source.dialect == remembered)
    }
  }

  @Test func unknownQueueOnceSettledIsNoReasonToAskTheOther() async throws {
    let routes = [Self.statistics: ScriptedServer.replies(.json("{}"), .status(404))]
    try await Cloud.with(routes) { cloud in
      let source = cloud.client.statistics(.auto(remembered: nil))
      try await ask(source)
      let error = try await cloud.error { _ in try await ask(source) }
      #expect(error.path == Self.statistics)
      #expect(source.dialect == .statistics)
      #expect(asked(cloud) == [Self.observations, Self.statistics, Self.statistics])
    }
  }

  @Test func snapshotWithoutRequestsSettlesNothing() async throws {
    try await Cloud.with { cloud in
      let source = cloud.client.statistics(.auto(remembered: nil))
      _ = try await source.snapshot(of: [], aggregates: Aggregate.defaults, interval: .realtime)
      _ = try await source.snapshot(
        of: ["a"], aggregates: [Aggregate.defaults[0]], interval: .daily)
      #expect(source.dialect == nil)
      #expect(asked(cloud).isEmpty)
    }
  }
}
