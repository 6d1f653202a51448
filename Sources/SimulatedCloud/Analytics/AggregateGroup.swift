/// One group of an aggregates answer, while it is put together.
struct AggregateGroup {
  let group: JSON
  private var steps: [Int: Tally] = [:]
  private var targets: Set<Double> = []

  init(group: JSON) {
    self.group = group
  }

  mutating func add(_ tally: Tally, step: Int, target: Double) {
    steps[step, default: Tally()].add(tally)
    targets.insert(target)
  }

  /// Nil if none of the metrics happened: the platform leaves out metrics, intervals and whole
  /// groups of which there is nothing.
  func json(_ query: AggregateQuery) -> JSON? {
    let target = targets.count == 1 ? targets.first : nil
    let data = steps.sorted { $0.key < $1.key }.compactMap { step, tally -> JSON? in
      let metrics = query.metrics.compactMap { metric in
        tally.stats(metric, target: target).map { stats -> JSON in
          ["metric": .string(metric), "stats": stats]
        }
      }
      guard !metrics.isEmpty else { return nil }
      let interval = query.interval.part(step, length: query.step)
      return ["interval": .string(interval.text), "metrics": .array(metrics)]
    }
    return data.isEmpty ? nil : ["group": group, "data": .array(data)]
  }
}
