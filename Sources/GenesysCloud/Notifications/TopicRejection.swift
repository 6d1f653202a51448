/// A topic that could not be subscribed to.
public struct TopicRejection: Sendable, Equatable {
  /// The topic.
  public let topic: Topic
  /// The API's own words for why, exactly as it sent them; `nil` if it gave none.
  public let reason: String?
  /// The permissions that are missing, as far as the API names them.
  public let permissions: [String]

  /// A rejection of these facts.
  public init(topic: Topic, reason: String?, permissions: [String]) {
    self.topic = topic
    self.reason = reason
    self.permissions = permissions
  }
}

/// What the API answers to a subscription: each topic, permitted or rejected.
struct SubscriptionAnswer: Decodable, Sendable {
  let rejections: [TopicRejection]

  private enum CodingKeys: CodingKey {
    case entities
  }

  private struct Entity: Decodable {
    let rejection: TopicRejection?

    private enum CodingKeys: CodingKey {
      case id, state, rejectionReason, missingPermissions
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let id = try container.decode(String.self, forKey: .id)
      let isRejected = container.lenient(String.self, .state)?.lowercased() == "rejected"
      rejection =
        isRejected
        ? TopicRejection(
          topic: Topic(name: id), reason: container.lenient(String.self, .rejectionReason),
          permissions: container.lenientList(String.self, .missingPermissions)) : nil
    }
  }

  init(from decoder: any Decoder) throws {
    rejections = try decoder.container(keyedBy: CodingKeys.self)
      .lenientList(Entity.self, .entities).compactMap(\.rejection)
  }
}
