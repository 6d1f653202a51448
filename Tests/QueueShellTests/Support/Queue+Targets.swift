import GenesysCloud

@testable import QueueShell

extension Queue {
  /// A queue whose settings aim at these seconds by media type, and at 80%.
  static func aiming(
    at seconds: KeyValuePairs<String, Int>, level: Double? = 0.8, name: String = "Support"
  ) -> Queue {
    var queue = Queue(id: "q-support", name: name, division: .home)
    queue.media = seconds.map {
      MediaSetting(
        type: $0.key, serviceLevelPercentage: level, serviceLevelDurationMs: $0.value * 1000)
    }
    return queue
  }
}

extension QueueStanding {
  /// With figures by alias.
  init(
    _ queue: Queue, _ figures: [String: Figure], waits: [String: Double] = [:],
    growth: Duration = .zero
  ) {
    self.init(
      queue,
      figures: Dictionary(
        figures.compactMap { alias, figure in Aggregate(alias).map { ($0, figure) } },
        uniquingKeysWith: { first, _ in first }),
      longestWaits: waits, growth: growth)
  }
}
