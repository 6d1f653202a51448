import FoundationEssentials
import GenesysCloud
import SimulatedCloud
import Testing

/// What the library tells of single queues against what the simulated contact centre knows of itself.
@Suite(.timeLimit(.minutes(2)))
struct BreakdownTests {
  @Test("A breakdown is the simulator's own", arguments: [Scenario.everyday, .surge])
  func breakdown(scenario: Scenario) async throws {
    try await withClient(scenario) { client, state in
      for queue in state.queues {
        let found = try await client.queues.breakdown(of: queue.id)
        #expect(found.observedAt == Clouds.morning)
        // A queue that has nobody and gets nothing is mentioned without data.
        let isInactive = queue.members == 0
        #expect(found.media.map(\.mediaType).isEmpty == isInactive, "\(queue.name)")
        for media in found.media {
          let type = media.mediaType
          #expect(media.waiting == queue.waiting[type], "\(queue.name) \(type)")
          #expect(media.interacting == queue.interacting[type], "\(queue.name) \(type)")
          #expect(media.alerting == queue.alerting[type], "\(queue.name) \(type)")
          #expect((media.longestWait == nil) == (media.waiting == 0), "\(queue.name) \(type)")
        }
        let longest = queue.longestWaitingSince.map { Clouds.morning.timeIntervalSince($0) * 1000 }
        #expect(agrees(found.media.compactMap(\.longestWait).max(), longest), "\(queue.name)")
        let agents = found.agents
        #expect(agents.members == queue.members && agents.joined == queue.joined, "\(queue.name)")
        #expect(agents.offQueue == queue.agents["OFF_QUEUE"], "\(queue.name)")
        #expect(
          agents.statuses == queue.agents.filter { $0.key != "OFF_QUEUE" }, "\(queue.name)")
        #expect(found.waiting.count == queue.waiting.values.reduce(0, +), "\(queue.name)")
      }
    }
  }

  @Test("Longest waits are those of the breakdowns", arguments: [Scenario.everyday, .surge])
  func longestWaits(scenario: Scenario) async throws {
    let longest = try #require(Aggregate("longest"))
    try await withClient(scenario) { client, state in
      let snapshot = try await client.statistics(.fixed(.observations))
        .snapshot(of: state.queues.map(\.id), aggregates: [longest], interval: .realtime)
      #expect(snapshot.longestWaits.values.contains { $0.count > 1 })
      for queue in state.queues {
        let waits = snapshot.longestWaits[queue.id] ?? [:]
        #expect(Set(waits.keys) == Set(queue.waiting.filter { $0.value > 0 }.keys))
        let found = try await client.queues.breakdown(of: queue.id)
        for media in found.media { #expect(agrees(waits[media.mediaType], media.longestWait)) }
        guard case .value(let most) = snapshot.figures[queue.id]?[longest] else {
          #expect(waits.isEmpty)
          continue
        }
        #expect(waits.values.max() == most)
      }
    }
  }

  private func agrees(_ told: Double?, _ known: Double?) -> Bool {
    guard let told, let known else { return told == nil && known == nil }
    return abs(told - known) < 1
  }

  private func withClient(
    _ scenario: Scenario, _ test: (CloudClient, CentreState) async throws -> Void
  ) async throws {
    let cloud = try await Clouds.still(scenario)
    let client = CloudClient(
      host: try ServiceHost(api: cloud.host),
      credentials: .client(
        id: Configuration().clientID, secret: Secret(Configuration().clientSecret)))
    let outcome: Result<Void, any Error>
    do {
      outcome = .success(try await test(client, cloud.state()))
    } catch {
      outcome = .failure(error)
    }
    await client.shutdown()
    await cloud.stop()
    try outcome.get()
  }
}
