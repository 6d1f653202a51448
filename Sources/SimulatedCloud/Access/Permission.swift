/// Names of permissions, as error bodies show them.
enum Permission {
  static let viewQueues = "routing:queue:view"
  static let observations = "analytics:queueObservation:view"
  static let aggregates = "analytics:conversationAggregate:view"
  static let userObservations = "analytics:userObservation:view"
  static let presences = "presence:presenceDefinition:view"
  static let skills = "routing:skill:view"
  static let languages = "routing:language:view"
  /// The statistics dialect calls it a scope of the OAuth client.
  static let statistics = "analytics:stats:read"
}
