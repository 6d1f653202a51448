extension StatisticsSource {
  /// One request a batch, as in the statistics dialect.
  public func requests(for queueCount: Int, aggregates: [Aggregate], interval: Interval) -> Int {
    aggregates.isEmpty ? 0 : SnapshotPlan.batchCount(of: queueCount)
  }
}

extension ObservationsSource {
  /// One request a batch for what is so now, one for what happened, and one a queue for estimates.
  func requests(for queueCount: Int, aggregates: [Aggregate], interval: Interval) -> Int {
    Set(aggregates.map(\.rule.query))
      .filter { interval == .realtime || $0 == .aggregates }
      .reduce(0) { sum, query in
        sum + (query == .waitEstimate ? queueCount : SnapshotPlan.batchCount(of: queueCount))
      }
  }
}

extension AutomaticSource {
  /// As the dialect found takes them; before one is found, as the first that is asked.
  func requests(for queueCount: Int, aggregates: [Aggregate], interval: Interval) -> Int {
    source(of: dialect ?? .observations)
      .requests(for: queueCount, aggregates: aggregates, interval: interval)
  }
}

extension SnapshotPlan {
  fileprivate static func batchCount(of queueCount: Int) -> Int {
    (queueCount + queuesAtOnce - 1) / queuesAtOnce
  }
}
