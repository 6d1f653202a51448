extension StatisticsSource {
  /// As its dialect takes them; before one is found, as the first that is asked.
  public func requests(for queueCount: Int, aggregates: [Aggregate], interval: Interval) -> Int {
    (dialect ?? .observations).requests(for: aggregates, interval: interval)
      .reduce(0) { $0 + $1.count(for: queueCount) }
  }
}
