/// A division of an organization, to which queues belong and roles are granted.
public struct Division: Sendable, Hashable, Identifiable, Decodable {
  /// The division's id.
  public let id: String
  /// The division's name, where the API tells it.
  public let name: String?

  private enum CodingKeys: CodingKey {
    case id, name
  }

  /// A division of this id and name.
  public init(id: String, name: String?) {
    self.id = id
    self.name = name
  }

  /// Reads the API's form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      name: container.lenient(String.self, .name))
  }
}
