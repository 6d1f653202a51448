public import FoundationEssentials

/// What an agent is doing as the routing sees it, which is not the presence that the agent chose.
public struct RoutingStatus: Sendable, Hashable {
  /// `IDLE`, `INTERACTING`, `COMMUNICATING`, `NOT_RESPONDING` or `OFF_QUEUE`; others may be added.
  public let status: String
  /// Since when, by the server's clock.
  public let since: Date?

  /// A status of these values.
  public init(status: String, since: Date?) {
    self.status = status
    self.since = since
  }
}

extension RoutingStatus: Decodable {
  private enum CodingKeys: String, CodingKey {
    case status
    case since = "startTime"
  }

  /// Reads the API's form; only the status is required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      status: try container.decode(String.self, forKey: .status),
      since: container.lenientDate(.since))
  }
}
