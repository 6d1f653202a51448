/// The founding document's endpoint, which gives the figures as they are asked for.
struct StatisticsEndpointSource: StatisticsSource {
  static let path = "/api/v2/analytics/stats/queues"
  private static let scope = "analytics:stats:read"

  let pipeline: Pipeline

  var dialect: Dialect? { .statistics }

  func snapshot(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> Snapshot {
    let batches = aggregates.isEmpty ? [] : SnapshotPlan.batches(of: queueIDs)
    return try await SnapshotPlan(
      dialect: .statistics, interval: interval, queueIDs: queueIDs, known: [:],
      parts: batches.map { part($0, aggregates, interval) }, clock: pipeline.wire.clock
    )
    .snapshot()
  }

  private func part(
    _ queueIDs: [String], _ aggregates: [Aggregate], _ interval: Interval
  ) -> SnapshotPlan.Part {
    let question = StatisticsQuestion(
      intervalType: interval.rawValue, queues: queueIDs, aggregates: aggregates.map(\.name))
    return SnapshotPlan.Part(
      queueIDs: queueIDs, aggregates: aggregates, permission: Self.scope
    ) { () async throws(CloudError) in
      let response = try await pipeline.send(APIRequest(asking: Self.path, question))
      let queues = try response.decode(StatisticsAnswer.self).metrics(of: queueIDs)
      return PartAnswer(answeredAt: response.answeredAt) { aggregate, queueID in
        Figure(queues[queueID.lowercased()]?[aggregate.name])
      }
    }
  }
}
