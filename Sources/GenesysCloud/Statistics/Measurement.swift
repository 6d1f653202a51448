/// One row of an analytics answer: a metric, perhaps for one routing status, and its numbers.
struct Measurement: Decodable, Sendable, Equatable {
  let metric: String
  let qualifier: String?
  let count: Double?
  let sum: Double?
  let numerator: Double?
  let denominator: Double?
  let calculated: Double?
  /// The interactions or agents counted, where they were asked for.
  let observations: [Observation]
  /// Whether the oldest half and the newest half of a longer list are all that was sent.
  let isTruncated: Bool

  private enum CodingKeys: CodingKey {
    case metric, qualifier, stats, observations, truncated
  }

  private enum StatsKeys: String, CodingKey {
    case count, sum, numerator, denominator
    case calculated = "calculatedMetricValue"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let stats = try? container.nestedContainer(keyedBy: StatsKeys.self, forKey: .stats)
    metric = try container.decode(String.self, forKey: .metric)
    qualifier = container.lenient(String.self, .qualifier)
    count = stats?.lenient(Double.self, .count).flatMap(Self.sane)
    sum = stats?.lenient(Double.self, .sum).flatMap(Self.sane)
    numerator = stats?.lenient(Double.self, .numerator).flatMap(Self.sane)
    denominator = stats?.lenient(Double.self, .denominator).flatMap(Self.sane)
    calculated = stats?.lenient(Double.self, .calculated)
    observations = container.lenientList(Observation.self, .observations)
    isTruncated = container.lenient(Bool.self, .truncated) ?? false
  }

  /// A row of an observation.
  init(metric: String, qualifier: String?, count: Double?, calculated: Double?) {
    self.metric = metric
    self.qualifier = qualifier
    self.count = count.flatMap(Self.sane)
    self.calculated = calculated
    sum = nil
    numerator = nil
    denominator = nil
    observations = []
    isTruncated = false
  }

  /// Neither a count nor a time is less than nothing; one that is has not been read.
  private static func sane(_ number: Double) -> Double? { number >= 0 ? number : nil }
}
