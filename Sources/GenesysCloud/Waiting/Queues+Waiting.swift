extension Queues {
  static let waitingMetric = "oWaiting"

  /// The interactions waiting in a queue.
  ///
  /// The observations query counts them exactly but lists about a hundred of each media type at most:
  /// ``WaitingInteractions/caps`` names those cut.
  ///
  /// - Throws: `.forbidden` without `analytics:queueObservation:view`, or whatever a request can
  ///   throw.
  public func waiting(in queueID: String) async throws(CloudError) -> WaitingInteractions {
    let query = AnalyticsQuery(
      queueIDs: [queueID], metrics: [Self.waitingMetric], details: [Self.waitingMetric])
    return try await needing(Query.observations.permission) { () async throws(CloudError) in
      let response = try await pipeline.send(APIRequest(asking: Query.observations.path, query))
      let queues = [String: QueueMeasurements](try response.decode(MeasurementAnswer.self))
      return WaitingInteractions(
        queues[queueID.lowercased()], observedAt: response.answeredAt)
    }
  }

  /// What is so in a queue by media type and by routing status, with the interactions that wait.
  ///
  /// It is one request. A metric that the server does not know is left out of a second one, and what
  /// it would have told is unknown.
  ///
  /// - Throws: `.forbidden` without `analytics:queueObservation:view`, or whatever a request can
  ///   throw.
  public func breakdown(of queueID: String) async throws(CloudError) -> QueueBreakdown {
    try await needing(Query.observations.permission) { () async throws(CloudError) in
      let (response, asked) = try await Refusals().asking(for: QueueBreakdown.metrics) {
        metrics async throws(CloudError) in
        let query = AnalyticsQuery(
          queueIDs: [queueID], metrics: metrics, details: [Self.waitingMetric])
        return (
          try await pipeline.send(APIRequest(asking: Query.observations.path, query)), metrics
        )
      }
      let queues = [String: QueueMeasurements](try response.decode(MeasurementAnswer.self))
      return QueueBreakdown(
        queues[queueID.lowercased()], asked: asked, observedAt: response.answeredAt)
    }
  }
}
