public import FoundationEssentials

/// What a person says to be doing: one of the system's presences, or one of the organization's that
/// stands for it.
public struct Presence: Sendable, Hashable {
  /// The organization presence's id, which ``Presences/definitions()`` names.
  public let definitionID: String?
  /// The system presence, such as `Available` or `ON_QUEUE`: members and analytics spell it apart.
  public let systemPresence: String?
  /// Since when, by the server's clock.
  public let since: Date?

  /// A presence of these values.
  public init(definitionID: String?, systemPresence: String?, since: Date? = nil) {
    self.definitionID = definitionID
    self.systemPresence = systemPresence
    self.since = since
  }
}

extension Presence: Decodable {
  private enum CodingKeys: CodingKey {
    case presenceDefinition, modifiedDate
  }

  private struct Definition: Decodable {
    let id: Lenient<String>?
    let systemPresence: Lenient<String>?
  }

  /// Reads the API's form; nothing is required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let definition = container.lenient(Definition.self, .presenceDefinition)
    self.init(
      definitionID: definition?.id?.value, systemPresence: definition?.systemPresence?.value,
      since: container.lenientDate(.modifiedDate))
  }
}
