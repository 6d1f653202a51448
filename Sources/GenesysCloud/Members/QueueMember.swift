/// An agent as a member of one queue.
public struct QueueMember: Sendable, Hashable, Identifiable {
  /// The agent's user id.
  public let id: String
  /// The agent's name; the id where the API does not tell it.
  public let name: String
  /// Whether the agent has joined the queue: one who has not gets nothing of it.
  public var isJoined: Bool?
  /// The ring of bullseye routing, 1 for the innermost; 1 without bullseye routing, too.
  public var ringNumber: Int?
  /// How the agent came to be a member: `user` or `group`.
  public var memberBy: String?
  /// What the agent is doing as the routing sees it.
  public var routingStatus: RoutingStatus?
  /// What the agent says to be doing.
  public var presence: Presence?

  /// A member of this id and name; the rest is set on it.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

extension QueueMember: Decodable {
  private enum CodingKeys: CodingKey {
    case id, name, user, joined, ringNumber, memberBy, routingStatus
  }

  private struct User: Decodable {
    let name: Lenient<String>?
    let routingStatus: Lenient<RoutingStatus>?
    let presence: Lenient<Presence>?
  }

  /// Reads the API's form; only the id is required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let id = try container.decode(String.self, forKey: .id)
    let user = container.lenient(User.self, .user)
    self.init(id: id, name: container.lenient(String.self, .name) ?? user?.name?.value ?? id)
    isJoined = container.lenient(Bool.self, .joined)
    ringNumber = container.lenient(Int.self, .ringNumber)
    memberBy = container.lenient(String.self, .memberBy)
    routingStatus =
      container.lenient(RoutingStatus.self, .routingStatus) ?? user?.routingStatus?.value
    presence = user?.presence?.value
  }
}
