import FoundationEssentials

/// The published API: queue observations for what is so now, conversation aggregates for what
/// happened in an interval, and each queue's own forecast.
struct ObservationsSource: StatisticsSource {
  let pipeline: Pipeline
  let localTime: LocalTime
  private let refusals = Refusals()
  private let roll = QueueRoll()

  init(pipeline: Pipeline, localTime: LocalTime) {
    self.pipeline = pipeline
    self.localTime = localTime
  }

  var dialect: Dialect? { .observations }

  func snapshot(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> Snapshot {
    let period = interval.period(until: pipeline.wire.clock.now(), in: localTime)
    return try await plan(queueIDs, aggregates, interval, [period], isNow: interval == .realtime)
      .snapshot()
  }

  func history(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> History {
    let periods = interval.periods(until: pipeline.wire.clock.now(), in: localTime)
    return try await plan(queueIDs, aggregates, interval, periods, isNow: false).history()
  }

  private func plan(
    _ queueIDs: [String], _ aggregates: [Aggregate], _ interval: Interval,
    _ periods: [Range<Date>], isNow: Bool
  ) -> SnapshotPlan {
    func asked(_ query: Query) -> [Aggregate] { aggregates.filter { $0.rule.query == query } }
    let (observed, aggregated, estimated) = (
      asked(.observations), asked(.aggregates), asked(.waitEstimate)
    )
    var parts: [SnapshotPlan.Part] = []
    for batch in SnapshotPlan.batches(of: queueIDs) {
      if isNow, !observed.isEmpty {
        parts.append(part(.observations, .roll, batch, observed))
      }
      if !aggregated.isEmpty {
        // Where observations are asked for anyway, they tell which queues there are.
        let isAlone = !isNow || observed.isEmpty
        parts.append(
          part(.aggregates, .record, batch, aggregated, interval, periods, isAlone: isAlone))
      }
    }
    if isNow, !estimated.isEmpty {
      parts += SnapshotPlan.batches(of: queueIDs, size: 1).map { estimate(of: $0, estimated) }
    }
    let nowOnly = isNow ? [] : observed + estimated
    return SnapshotPlan(
      dialect: .observations, interval: interval, queueIDs: queueIDs, periods: periods,
      known: Dictionary(
        nowOnly.map { ($0, .unavailable(.nowOnly)) }, uniquingKeysWith: { first, _ in first }),
      parts: parts, clock: pipeline.wire.clock)
  }

  private func part(
    _ query: Query, _ kind: SnapshotPlan.Kind, _ queueIDs: [String], _ aggregates: [Aggregate],
    _ interval: Interval = .realtime, _ periods: [Range<Date>] = [], isAlone: Bool = false
  ) -> SnapshotPlan.Part {
    var seen: Set<String> = []
    let metrics = aggregates.flatMap(\.rule.metrics).filter { seen.insert($0).inserted }
    return SnapshotPlan.Part(
      queueIDs: queueIDs, aggregates: aggregates, kind: kind, permission: query.permission,
      refusal: { refusals.refusal(of: $0.rule.metrics) }
    ) { () async throws(CloudError) in
      let response = try await refusals.asking(for: metrics) {
        metrics async throws(CloudError) in
        try await ask(query, queueIDs, metrics, interval, periods)
      }
      let answer = try response.decode(MeasurementAnswer.self)
      if query == .observations { MeasuredRecord.current?.add(answer, about: queueIDs) }
      let part =
        periods.count > 1
        ? PartAnswer(answer, in: periods, at: response.answeredAt)
        : PartAnswer([String: QueueMeasurements](answer), at: response.answeredAt)
      guard isAlone else { return part }
      return part.lacking(
        await roll.missing(among: queueIDs.filter { !part.mentions($0) }, mentioned))
    }
  }

  /// Those of the queues that the server has, in lower case.
  private func mentioned(among queueIDs: [String]) async throws(CloudError) -> Set<String> {
    let body = AnalyticsQuery(queueIDs: queueIDs, metrics: ["oMemberUsers"])
    let response = try await pipeline.send(APIRequest(asking: Query.observations.path, body))
    return Set(try response.decode(MeasurementAnswer.self).groups.map { $0.queueID.lowercased() })
  }

  private func ask(
    _ query: Query, _ queueIDs: [String], _ metrics: [String], _ interval: Interval,
    _ periods: [Range<Date>]
  ) async throws(CloudError) -> APIResponse {
    let whole = periods.first.flatMap { first in
      periods.last.map { first.lowerBound..<$0.upperBound }
    }
    guard periods.count > 1 else {
      let body = AnalyticsQuery(queueIDs: queueIDs, metrics: metrics, during: whole)
      return try await pipeline.send(APIRequest(asking: query.path, body))
    }
    return try await refusals.spelling("granularity", interval.granularities) {
      granularity async throws(CloudError) in
      let body = AnalyticsQuery(
        queueIDs: queueIDs, metrics: metrics, during: whole, granularity: granularity,
        timeZone: localTime.name)
      return try await pipeline.send(APIRequest(asking: query.path, body))
    }
  }

  private func estimate(of batch: [String], _ aggregates: [Aggregate]) -> SnapshotPlan.Part {
    SnapshotPlan.Part(
      queueIDs: batch, aggregates: aggregates, kind: .single,
      permission: Query.waitEstimate.permission, refusal: { _ in nil }
    ) { () async throws(CloudError) in
      let id = batch[0]
      let response = try await pipeline.send(
        APIRequest(.get, Query.waitEstimate.path(of: id)))
      let queue = try response.decode(WaitEstimate.self).measurements(of: id)
      return PartAnswer([id.lowercased(): queue], at: response.answeredAt)
    }
  }
}

extension PartAnswer {
  /// What an answer tells in one period, by queue id in lower case.
  fileprivate init(_ queues: [String: QueueMeasurements], at instant: Date) {
    self.init(
      answeredAt: instant, mentions: { queues[$0.lowercased()] != nil },
      figure: { aggregate, queueID, _ in
        aggregate.rule.figure(from: queues[queueID.lowercased()], now: instant)
      },
      longestWaits: { queues[$0.lowercased()]?.longestWaits(now: instant) ?? [:] })
  }

  /// What an answer tells in several.
  fileprivate init(_ answer: MeasurementAnswer, in periods: [Range<Date>], at instant: Date) {
    let queues = [String: PeriodMeasurements](answer, in: periods)
    self.init(
      answeredAt: instant, mentions: { queues[$0.lowercased()] != nil },
      figure: { aggregate, queueID, period in
        queues[queueID.lowercased()]?.figure(aggregate.rule, in: period, now: instant)
          ?? aggregate.rule.figure(from: nil, now: instant)
      })
  }
}
