import FoundationEssentials

/// The published API: queue observations for what is so now, conversation aggregates for what
/// happened in an interval.
struct ObservationsSource: StatisticsSource {
  let pipeline: Pipeline
  let localTime: LocalTime

  var dialect: Dialect? { .observations }

  func snapshot(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> Snapshot {
    let clock = pipeline.wire.clock
    let isNow = interval == .realtime
    let observed = aggregates.filter { $0.rule.query == .observations }
    let aggregated = aggregates.filter { $0.rule.query == .aggregates }
    let period = interval.period(until: clock.now(), in: localTime)

    var parts: [SnapshotPlan.Part] = []
    for batch in SnapshotPlan.batches(of: queueIDs) {
      if isNow, !observed.isEmpty {
        parts.append(part(.observations, batch, observed, during: nil))
      }
      if !aggregated.isEmpty {
        parts.append(part(.aggregates, batch, aggregated, during: period))
      }
    }
    let known = Dictionary(
      (isNow ? [] : observed).map { ($0, Figure.unavailable(.nowOnly)) },
      uniquingKeysWith: { first, _ in first })
    return try await SnapshotPlan(
      dialect: .observations, interval: interval, queueIDs: queueIDs, known: known, parts: parts,
      clock: clock
    )
    .snapshot()
  }

  private func part(
    _ query: Query, _ queueIDs: [String], _ aggregates: [Aggregate], during period: Range<Date>?
  ) -> SnapshotPlan.Part {
    var seen: Set<String> = []
    let metrics = aggregates.flatMap(\.rule.metrics).filter { seen.insert($0).inserted }
    let body = AnalyticsQuery(queueIDs: queueIDs, metrics: metrics, during: period)
    return SnapshotPlan.Part(
      queueIDs: queueIDs, aggregates: aggregates, permission: query.permission
    ) { () async throws(CloudError) in
      let response = try await pipeline.send(APIRequest(asking: query.path, body))
      let queues = [String: QueueMeasurements](try response.decode(MeasurementAnswer.self))
      return PartAnswer(answeredAt: response.answeredAt) { aggregate, queueID in
        aggregate.rule.figure(from: queues[queueID.lowercased()], now: response.answeredAt)
      }
    }
  }
}
