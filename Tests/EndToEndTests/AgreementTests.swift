import FoundationEssentials
import GenesysCloud
import SimulatedCloud
import Testing

/// What the program prints against what the simulated contact centre knows of itself, for every
/// queue and in both dialects, with nothing but the environment to go by.
@Suite(.timeLimit(.minutes(2)))
struct AgreementTests {
  private static let aggregates = [
    "waiting", "available", "busy", "aht", "wait", "longest", "interacting", "offered", "answered",
    "abandoned", "servicelevel", "asa",
  ]

  private struct Row: Decodable {
    struct Queue: Decodable { var id: String }
    var queue: Queue
    var api: String
    var metrics: [String: Double?]
  }

  @Test(arguments: ["observations", "statistics"])
  func figuresAreTheSimulatorsOwn(_ dialect: String) async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let commands =
      "aggregates set \(Self.aggregates.joined(separator: " "))\nstats * --format json\n"
    let finished = try await Program(["--api", dialect], environment: home.environment(cloud))
      .run(input: commands)
    #expect(finished.status == 0, "\(finished.errors)")
    let rows = try JSONDecoder().decode([Row].self, from: Data(finished.output.utf8))
    let state = cloud.state()
    let totals = cloud.totals(
      from: LocalTime.machine.startOfDay(Clouds.morning), to: Clouds.morning)
    await cloud.stop()

    #expect(rows.map(\.queue.id).sorted() == state.queues.map(\.id).sorted())
    #expect(state.queues.contains { $0.waiting.values.contains { $0 > 0 } })
    for queue in state.queues {
      let row = try #require(rows.first { $0.queue.id == queue.id })
      let total = try #require(totals[queue.id])
      #expect(row.api == dialect)
      // The document's dialect names no metrics for a queue in which nothing ever was.
      let isSilent = dialect == "statistics" && queue.members == 0
      for (name, value) in Self.expected(queue, total) {
        let printed = try #require(row.metrics[name], "\(queue.name) lacks \(name)")
        #expect(Self.agrees(printed, isSilent ? nil : value), "\(queue.name) \(name)")
      }
    }
  }

  private static func expected(
    _ queue: CentreState.Queue, _ total: QueueTotals
  ) -> [String: Double?] {
    func sum(_ counts: [String: Int]) -> Double { Double(counts.values.reduce(0, +)) }
    func average(_ time: QueueTotals.Time) -> Double? {
      time.count == 0 ? nil : (Double(time.sum) / Double(time.count)).rounded()
    }
    let busy = (queue.agents["INTERACTING"] ?? 0) + (queue.agents["COMMUNICATING"] ?? 0)
    return [
      "queue/waiting/count": sum(queue.waiting),
      "queue/agentsAvailable/count": Double(queue.agents["IDLE"] ?? 0),
      "queue/agentsBusy/count": Double(busy),
      "queue/avgHandleTime": average(total.handle),
      "queue/avgWaitTime": average(total.wait),
      "queue/longestWaitTime": queue.longestWaitingSince.map {
        Clouds.morning.timeIntervalSince($0) * 1000
      },
      "queue/interacting/count": sum(queue.interacting),
      "queue/offered/count": Double(total.offered),
      "queue/answered/count": Double(total.answered),
      "queue/abandoned/count": Double(total.abandoned),
      "queue/serviceLevel": total.serviceLevelDenominator == 0
        ? nil : Double(total.serviceLevelNumerator) / Double(total.serviceLevelDenominator),
      "queue/avgSpeedOfAnswer": average(total.answer),
    ]
  }

  private static func agrees(_ printed: Double?, _ expected: Double?) -> Bool {
    guard let printed, let expected else { return printed == nil && expected == nil }
    return abs(printed - expected) < 0.000_001 || (expected > 1 && abs(printed - expected) <= 1)
  }
}
