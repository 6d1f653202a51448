/// A `QueueObservationQuery`, checked.
struct ObservationQuery: Sendable {
  let filter: Filter
  /// Metrics asked for, then those of which only details are; in the order asked.
  let metrics: [String]
  let details: Set<String>

  init(_ body: JSON) throws(Refusal) {
    guard let filter = body["filter"], filter != .null else {
      throw .badRequest("[filter] must not be empty", code: "constraint.validation")
    }
    self.filter = try Filter(filter, known: AnalyticsNames.observationDimensions)
    guard self.filter.queueCount > 0 else {
      throw .badRequest(
        "The filter must name at least one queueId.", code: "constraint.validation")
    }
    let asked = try body.requiredNames("metrics", of: AnalyticsNames.observationMetrics)
    let details =
      try body.names("detailMetrics", of: AnalyticsNames.observationDetailMetrics) ?? []
    self.details = Set(details)
    metrics = asked + details.filter { !asked.contains($0) }
  }
}
