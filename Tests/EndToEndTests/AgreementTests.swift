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
    struct Period: Decodable {
      var start: String
      var end: String
    }
    var queue: Queue
    var api: String
    var period: Period?
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

  /// In a zone whose hours begin at a quarter to ours.
  @Test(arguments: [("hourly", 24), ("daily", 7), ("weekly", 8)])
  func historyIsTheSimulatorsOwn(_ interval: String, _ periods: Int) async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let commands =
      "aggregates set offered answered abandoned aht\ninterval \(interval)\nstats * --format json\n"
    let finished = try await Program(
      ["--api", "observations"], environment: home.environment(cloud, ["TZ": "Asia/Kathmandu"])
    ).run(input: commands)
    #expect(finished.status == 0, "\(finished.errors)")
    let rows = try JSONDecoder().decode([Row].self, from: Data(finished.output.utf8))
    let queues = Set(cloud.state().queues.map(\.id))
    #expect(rows.count == periods * queues.count)
    #expect(rows.contains { ($0.metrics["queue/offered/count"] ?? 0) ?? 0 > 0 })
    for (period, rows) in Dictionary(grouping: rows, by: { $0.period?.start }) {
      let start = try Self.instant(period)
      let end = try Self.instant(rows.first?.period?.end)
      let totals = cloud.totals(from: start, to: end)
      #expect(Set(rows.map(\.queue.id)) == queues)
      for row in rows {
        let total = try #require(totals[row.queue.id])
        let handle = total.handle
        let expected: [String: Double?] = [
          "queue/offered/count": Double(total.offered),
          "queue/answered/count": Double(total.answered),
          "queue/abandoned/count": Double(total.abandoned),
          "queue/avgHandleTime": handle.count == 0
            ? nil : (Double(handle.sum) / Double(handle.count)).rounded(),
        ]
        for (name, value) in expected {
          let printed = try #require(row.metrics[name])
          #expect(Self.agrees(printed, value), "\(row.queue.id) \(name) from \(start)")
        }
      }
    }
    await cloud.stop()
  }

  private static func instant(_ text: String?) throws -> Date {
    try Date(
      try #require(text), strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
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
