import FoundationEssentials

extension Rule {
  /// The figure that follows for one queue from what was measured there; `nil` stands for a queue
  /// that the answer does not mention.
  ///
  /// - Parameter now: the server's time of the answer, from which ages are counted.
  func figure(from queue: QueueMeasurements?, now: Date) -> Figure {
    switch self {
    case .interactions(let metric):
      // A queue that is mentioned has zero of what is left out; one that is not is unknown.
      return Figure(queue.flatMap { $0.ofInteractions(metric).total })
    case .agents(let metric, let qualifiers):
      // The API leaves out each routing status that no agent is in.
      return Figure(
        queue.flatMap { queue in
          queue.ofAgents(metric)
            .filter { qualifiers.isEmpty || qualifiers.contains($0.qualifier ?? "") }.total
        })
    case .age(let metric):
      return Figure((queue?.ofInteractions(metric) ?? []).compactMap { $0.age(now: now) }.max())
    case .count(let metric):
      // Nothing that happened has no row at all, so here an unmentioned queue had nothing.
      return Figure((queue?.ofInterval(metric) ?? []).total)
    case .mean(let metric):
      let rows = queue?.ofInterval(metric) ?? []
      return Figure(ratio: rows.sum(\.sum), to: rows.sum(\.count))
    case .share(let metric, let whole):
      return Figure(
        ratio: (queue?.ofInterval(metric) ?? []).total,
        to: queue?.ofInterval(whole).sum(\.count))
    case .serviceLevel(let metric):
      let rows = queue?.ofInterval(metric) ?? []
      return Figure(ratio: rows.sum(\.numerator), to: rows.sum(\.denominator))
    case .estimate:
      // Seconds, unlike all of analytics.
      let seconds = queue?.ofAgents(Self.estimateMetric).last?.calculated
      return Figure(seconds.map { $0 * 1_000 })
    }
  }
}

extension Measurement {
  /// How long ago the instant of a longest wait was, in milliseconds; `nil` when nothing waits.
  ///
  /// `oLongestWaiting` is not a duration but the instant, in milliseconds since 1970, at which the
  /// oldest wait began. What it says when nothing waits is not documented, so a count or an instant
  /// of zero is taken for nothing too.
  func age(now: Date) -> Double? {
    guard count != 0, let calculated, calculated > 0 else { return nil }
    return max(0, now.timeIntervalSince1970 * 1_000 - calculated)
  }
}

extension [Measurement] {
  /// The sum of the counts: 0 when there is no row, which is how the API tells none; `nil` when there
  /// are rows but a count in them cannot be read.
  fileprivate var total: Double? {
    contains { $0.count == nil } ? nil : reduce(0) { $0 + ($1.count ?? 0) }
  }

  /// The sum of what the rows tell; `nil` when none tells it.
  fileprivate func sum(_ part: KeyPath<Measurement, Double?>) -> Double? {
    let values = compactMap { $0[keyPath: part] }
    return values.isEmpty ? nil : values.reduce(0, +)
  }
}

extension Figure {
  /// A value, or no data for one that is missing or beyond what a number can hold.
  init(_ value: Double?) {
    self = value.flatMap { $0.isFinite ? .value($0) : nil } ?? .noData
  }

  /// A quotient; no data when there is nothing to divide by.
  fileprivate init(ratio part: Double?, to whole: Double?) {
    guard let part, let whole, whole > 0 else {
      self = .noData
      return
    }
    self.init(part / whole)
  }
}
