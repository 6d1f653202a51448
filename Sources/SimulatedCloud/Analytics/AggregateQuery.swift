/// A `ConversationAggregationQuery`, checked.
struct AggregateQuery: Sendable {
  /// More steps than any sensible question has.
  static let mostSteps = 10_000

  let interval: Interval
  /// Of one step; the whole interval if no granularity was given.
  let step: Milliseconds
  let groupBy: Set<String>
  let filter: Filter?
  let metrics: [String]

  init(_ body: JSON) throws(Refusal) {
    guard let text = body["interval"]?.string else {
      throw .badRequest("[interval] must not be empty", code: "constraint.validation")
    }
    interval = try Interval(text)
    step = try AggregateQuery.step(body, interval)
    metrics = try body.requiredNames("metrics", of: AnalyticsNames.aggregateMetrics)
    groupBy = Set(try body.names("groupBy", of: AnalyticsNames.dimensions) ?? [])
    filter =
      switch body["filter"] {
      case nil, .null: nil
      case let filter?: try Filter(filter, known: AnalyticsNames.dimensions)
      }
    let kind = body["queryType"]?.string ?? "groupBy"
    guard kind == "groupBy" else { throw .badRequest("queryType [\(kind)] is not simulated") }
    for name in ["views", "alternateTimeDimension"] where body[name] ?? .null != .null {
      throw .badRequest("[\(name)] is not simulated")
    }
  }

  /// Whether agents matter: counting by agent is far more work.
  var isByAgent: Bool { groupBy.contains("userId") || (filter?.mentions("userId") ?? false) }

  private static func step(_ body: JSON, _ interval: Interval) throws(Refusal) -> Milliseconds {
    guard let value = body["granularity"], value != .null else { return interval.length }
    guard let text = value.string, let step = Interval.duration(text) else {
      throw .badRequest("Invalid granularity [\(value.text)]: must be an ISO-8601 duration")
    }
    guard interval.length / step < mostSteps else {
      throw .badRequest(
        "The granularity [\(text)] is too fine for the interval.",
        code: "response.entity.too.large")
    }
    return step
  }
}
