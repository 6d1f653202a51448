import FoundationEssentials
import SimulatedCloud
import Testing

/// Several shells of one user with the same client id.
@Suite(.timeLimit(.minutes(2)))
struct SharedBudgetTests {
  @Test func twoShellsStayInsideTheLimitTogether() async throws {
    let limit = 12
    var configuration = Configuration()
    configuration.requestsPerMinute = limit
    configuration.clock = { Clouds.morning }
    let cloud = try await SimulatedCloud.start(configuration)
    let home = Home()
    // More than the limit each, so that both must wait for the next window.
    let line = ["-c", String(repeating: "stats Support\n", count: 12)]
    let shells = try (0..<2).map { _ in
      try RunningProgram(Program(line, environment: home.environment(cloud)))
    }
    for shell in shells {
      #expect(await shell.waitForErrors("for the request budget."))
      shell.interrupt()
      let finished = await shell.finished()
      #expect(finished.status == 130)
    }
    // What a token's request is answered with does not count against the limit.
    let requests = cloud.requests.filter { $0.path != "/oauth/token" }
    await cloud.stop()
    #expect(!requests.contains { $0.status == 429 })
    #expect(requests.count == limit)
    let files = home.files().filter { $0.path.contains("/budget/") }
    #expect(files.map(\.mode) == [0o600])
  }

  /// What was on its way when the storm began cannot be called back; from then on each
  /// `Retry-After` costs one request.
  @Test func aStormOfRefusalsIsRiddenOut() async throws {
    var configuration = Configuration()
    configuration.queueCount = 1_200
    configuration.clock = { Clouds.morning }
    configuration.faults = [try #require(Fault("429=1:6:/api/v2/analytics/*"))]
    let cloud = try await SimulatedCloud.start(configuration)
    let home = Home()
    let finished = try await Program(
      ["-c", "aggregates set waiting", "-c", "stats * --format jsonl"],
      environment: home.environment(cloud)
    ).run()
    let asked = cloud.requests.filter { $0.path.hasPrefix("/api/v2/analytics/") }
    await cloud.stop()
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.split(separator: "\n").count == 1_200)
    #expect(asked.count == 12 + 6)
    let refused = asked.filter { $0.status == 429 }.map(\.at)
    let start = try #require(refused.first)
    let later = refused.filter { $0.timeIntervalSince(start) >= 1 }
    #expect(!later.isEmpty)
    for (former, next) in zip(later, later.dropFirst()) {
      #expect(next.timeIntervalSince(former) >= 1)
    }
  }

  @Test func unwritableStateFolderCostsOnlyTheSharing() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    home.allow(0o500, home.path)
    let finished = try await Program(
      ["stats", "Support"],
      environment: home.environment(cloud, ["XDG_STATE_HOME": "/proc/nowhere"])
    ).run()
    home.allow(0o700, home.path)
    await cloud.stop()
    #expect(finished.status == 0)
    #expect(finished.errors == "")
  }
}
