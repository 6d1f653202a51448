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
}
