/// How an aggregate follows from published metrics.
enum Rule: Sendable, Hashable {
  /// The interactions that an observation counts, over all media types.
  case interactions(_ metric: String)
  /// The agents that an observation counts, in these routing statuses or in all.
  case agents(_ metric: String, _ qualifiers: [String] = [])
  /// The age of the oldest instant that an observation names, over all media types.
  case age(_ metric: String)
  /// How often something happened in the interval.
  case count(_ metric: String)
  /// The average time something took in the interval.
  case mean(_ metric: String)
  /// How often one thing happened for each time that another did.
  case share(_ metric: String, of: String)
  /// The service level in the interval.
  case serviceLevel(_ metric: String)
  /// The wait that the server expects.
  case estimate

  /// The name of the estimate, which is no metric of analytics, as the answer spells it.
  static let estimateMetric = "estimatedWaitTimeSeconds"

  var query: Query {
    switch self {
    case .interactions, .agents, .age: .observations
    case .count, .mean, .share, .serviceLevel: .aggregates
    case .estimate: .waitEstimate
    }
  }

  /// The metrics to ask for; never empty, the one that names the rule first.
  var metrics: [String] {
    switch self {
    case .interactions(let metric), .agents(let metric, _), .age(let metric), .count(let metric),
      .mean(let metric), .serviceLevel(let metric):
      [metric]
    case .share(let metric, let whole): [metric, whole]
    case .estimate: [Self.estimateMetric]
    }
  }

  var unit: Aggregate.Unit {
    switch self {
    case .interactions, .agents, .count: .count
    case .age, .mean, .estimate: .milliseconds
    case .share, .serviceLevel: .rate
    }
  }

  var published: String {
    switch self {
    case .interactions(let metric), .age(let metric), .serviceLevel(let metric): metric
    case .agents(let metric, let qualifiers):
      qualifiers.isEmpty ? metric : "\(metric) \(qualifiers.joined(separator: " + "))"
    // The n-metrics are counts by themselves; a t-metric is a time of which the count is taken.
    case .count(let metric): metric.hasPrefix("t") ? "\(metric) count" : metric
    case .mean(let metric): "\(metric) sum / count"
    case .share(let metric, let whole): "\(metric) count / \(whole)"
    case .estimate: Self.estimateMetric
    }
  }
}
