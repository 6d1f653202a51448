/// The published queries that aggregates are computed from.
enum Query: Sendable, Hashable {
  /// What is so now.
  case observations
  /// What happened in an interval.
  case aggregates
  /// What one queue may expect (genesys-api.md, section 3.5).
  case waitEstimate

  var path: String {
    switch self {
    case .observations: "/api/v2/analytics/queues/observations/query"
    case .aggregates: "/api/v2/analytics/conversations/aggregates/query"
    case .waitEstimate: "/api/v2/routing/queues/{queueId}/estimatedwaittime"
    }
  }

  /// The path about one queue; the same for all where a query takes many.
  func path(of queueID: String) -> String {
    path.replacing("{queueId}", with: queueID.percentEncoded)
  }

  var permission: String {
    switch self {
    case .observations: "analytics:queueObservation:view"
    case .aggregates: "analytics:conversationAggregate:view"
    case .waitEstimate: "routing:queue:view"
    }
  }
}
