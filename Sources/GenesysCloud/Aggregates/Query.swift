/// The two published queries that aggregates are computed from.
enum Query: Sendable, Hashable {
  /// What is so now.
  case observations
  /// What happened in an interval.
  case aggregates

  var path: String {
    switch self {
    case .observations: "/api/v2/analytics/queues/observations/query"
    case .aggregates: "/api/v2/analytics/conversations/aggregates/query"
    }
  }

  var permission: String {
    switch self {
    case .observations: "analytics:queueObservation:view"
    case .aggregates: "analytics:conversationAggregate:view"
    }
  }
}
