/// A queue's settings for one media type.
public struct MediaSetting: Sendable, Hashable {
  /// The media type as queues spell it: `call`, `callback`, `chat`, `email`, `message`.
  public let type: String
  /// How long an interaction alerts an agent, in seconds.
  public let alertingTimeoutSeconds: Int?
  /// The service level aimed at, from 0 to 1.
  public let serviceLevelPercentage: Double?
  /// The time within which the service level wants interactions answered, in milliseconds.
  public let serviceLevelDurationMs: Int?

  /// A setting of these values.
  public init(
    type: String, alertingTimeoutSeconds: Int? = nil, serviceLevelPercentage: Double? = nil,
    serviceLevelDurationMs: Int? = nil
  ) {
    self.type = type
    self.alertingTimeoutSeconds = alertingTimeoutSeconds
    self.serviceLevelPercentage = serviceLevelPercentage
    self.serviceLevelDurationMs = serviceLevelDurationMs
  }
}
