/// A group whose people are members of a queue or of a ring of it.
public struct MemberGroup: Sendable, Hashable, Identifiable, Decodable {
  /// The group's id.
  public let id: String
  /// The group's name, where the API tells it.
  public let name: String?
  /// `TEAM`, `GROUP` or `SKILLGROUP`.
  public let type: String?

  private enum CodingKeys: CodingKey {
    case id, name, type
  }

  /// A group of these values.
  public init(id: String, name: String?, type: String? = nil) {
    self.id = id
    self.name = name
    self.type = type
  }

  /// Reads the API's form; only the id is required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      name: container.lenient(String.self, .name), type: container.lenient(String.self, .type))
  }
}
