/// A presence that people of the organization can choose.
public struct PresenceDefinition: Sendable, Hashable, Identifiable, Decodable {
  /// The organization presence's id.
  public let id: String
  /// The organization's name for it; `nil` for a presence of the system, which needs none.
  public let name: String?
  /// The system presence that it stands for, such as `Break`.
  public let systemPresence: String?

  private enum CodingKeys: CodingKey {
    case id, name, languageLabels, systemPresence
  }

  /// A definition of these values.
  public init(id: String, name: String?, systemPresence: String?) {
    self.id = id
    self.name = name
    self.systemPresence = systemPresence
  }

  /// Reads the API's form; only the id is required. A presence without a name has labels by language.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let labels = container.lenient([String: Lenient<String>].self, .languageLabels) ?? [:]
    let english = labels.sorted { $0.key < $1.key }.first { $0.key.lowercased().hasPrefix("en") }
    self.init(
      id: try container.decode(String.self, forKey: .id),
      name: container.lenient(String.self, .name) ?? english?.value.value,
      systemPresence: container.lenient(String.self, .systemPresence))
  }
}
