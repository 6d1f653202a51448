import FoundationEssentials

/// The founding document's endpoint, which gives the figures as they are asked for.
struct StatisticsEndpointSource: StatisticsSource {
  static let path = "/api/v2/analytics/stats/queues"
  static let scope = "analytics:stats:read"

  let pipeline: Pipeline
  let localTime: LocalTime
  private let refusals = Refusals()

  init(pipeline: Pipeline, localTime: LocalTime) {
    self.pipeline = pipeline
    self.localTime = localTime
  }

  var dialect: Dialect? { .statistics }

  func snapshot(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> Snapshot {
    try await plan(queueIDs, aggregates, interval).snapshot()
  }

  /// One figure over the interval is all that the dialect gives, so a history has one period.
  func history(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> History {
    try await plan(queueIDs, aggregates, interval).history()
  }

  private func plan(
    _ queueIDs: [String], _ aggregates: [Aggregate], _ interval: Interval
  ) -> SnapshotPlan {
    let clock = pipeline.wire.clock
    let batches = aggregates.isEmpty ? [] : SnapshotPlan.batches(of: queueIDs)
    return SnapshotPlan(
      dialect: .statistics, interval: interval, queueIDs: queueIDs,
      periods: [interval.period(until: clock.now(), in: localTime)], known: [:],
      parts: batches.map { part($0, aggregates, interval) }, clock: clock)
  }

  private func part(
    _ queueIDs: [String], _ aggregates: [Aggregate], _ interval: Interval
  ) -> SnapshotPlan.Part {
    // The document lets a queue be left out of an answer, so its absence tells nothing.
    SnapshotPlan.Part(
      queueIDs: queueIDs, aggregates: aggregates, kind: .record, permission: Self.scope,
      refusal: { refusals.refusal(of: [$0.name]) }
    ) { () async throws(CloudError) in
      let response = try await refusals.asking(for: aggregates.map(\.name)) {
        names async throws(CloudError) in
        let question = StatisticsQuestion(
          intervalType: interval.rawValue, queues: queueIDs, aggregates: names)
        return try await pipeline.send(APIRequest(asking: Self.path, question))
      }
      let queues = try response.decode(StatisticsAnswer.self).metrics(of: queueIDs)
      return PartAnswer(
        answeredAt: response.answeredAt, mentions: { queues[$0.lowercased()] != nil },
        figure: { aggregate, queueID, _ in Figure(queues[queueID.lowercased()]?[aggregate.name]) })
    }
  }
}
