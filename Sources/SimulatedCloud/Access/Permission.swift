/// Names of permissions, as error bodies show them.
enum Permission {
  static let viewQueues = "routing:queue:view"
  static let observations = "analytics:queueObservation:view"
  static let aggregates = "analytics:conversationAggregate:view"
  /// The statistics dialect calls it a scope of the OAuth client.
  static let statistics = "analytics:stats:read"
}
