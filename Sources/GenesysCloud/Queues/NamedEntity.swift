/// Something known by an id and a name: a division, a skill, a language.
public struct NamedEntity: Sendable, Hashable, Identifiable, Decodable {
  /// The entity's id.
  public let id: String
  /// The entity's name, where the API tells it.
  public let name: String?

  private enum CodingKeys: CodingKey {
    case id, name
  }

  /// An entity of this id and name.
  public init(id: String, name: String?) {
    self.id = id
    self.name = name
  }

  /// Reads the API's form; only the id is required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      name: container.lenient(String.self, .name))
  }
}
