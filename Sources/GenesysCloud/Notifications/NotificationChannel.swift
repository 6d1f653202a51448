public import FoundationEssentials

/// A channel that notifications come through.
///
/// Whoever knows its address, or the id that the address ends with, may listen: both are secrets.
public struct NotificationChannel: Sendable, Equatable {
  /// The channel's id.
  public let id: Secret
  /// Where its WebSocket is.
  public let connectURI: Secret
  /// When it ends, which is 24 hours after its making; `nil` if the API did not tell.
  public let expires: Date?
}

extension NotificationChannel: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id, expires
    case connectURI = "connectUri"
  }

  /// Reads the API's form; id and address are required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = Secret(try container.decode(String.self, forKey: .id))
    connectURI = Secret(try container.decode(String.self, forKey: .connectURI))
    expires = container.lenientDate(.expires)
  }
}
