import FoundationEssentials

/// The body of an observations or an aggregates query: some metrics of some queues.
struct AnalyticsQuery: Encodable, Sendable {
  struct Filter: Encodable {
    let type = "or"
    let predicates: [Predicate]

    private enum CodingKeys: CodingKey {
      case type, predicates
    }
  }

  struct Predicate: Encodable {
    let type = "dimension"
    let dimension = "queueId"
    let `operator` = "matches"
    let value: String

    private enum CodingKeys: CodingKey {
      case type, dimension, `operator`, value
    }
  }

  let filter: Filter
  let metrics: [String]
  /// Metrics of which each single interaction is asked for, beside their numbers.
  let detailMetrics: [String]?
  /// `start/end`; absent in an observations query, which knows no interval.
  let interval: String?
  /// The length of a step, `PT1H`; absent for the whole interval in one.
  let granularity: String?
  /// The IANA name of the zone whose days and weeks are the steps; UTC when absent.
  let timeZone: String?
  /// Absent in an observations query, whose grouping the server fixes.
  let groupBy: [String]?

  init(
    queueIDs: [String], metrics: [String], details: [String]? = nil,
    during interval: Range<Date>? = nil, granularity: String? = nil, timeZone: String? = nil
  ) {
    filter = Filter(predicates: queueIDs.map { Predicate(value: $0) })
    self.metrics = metrics
    detailMetrics = details
    self.interval = interval.map { range in
      [range.lowerBound, range.upperBound].map(Self.text).joined(separator: "/")
    }
    self.granularity = granularity
    self.timeZone = timeZone
    groupBy = interval == nil ? nil : ["queueId"]
  }

  private static func text(_ instant: Date) -> String {
    instant.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
