/// What the API tells about the token in use.
public struct TokenInfo: Sendable, Equatable {
  /// The organization's id.
  public let organizationID: String?
  /// The organization's name.
  public let organizationName: String?
  /// The OAuth client's id.
  public let clientID: String?
  /// The OAuth client's name.
  public let clientName: String?
  /// The client's grant, such as `CLIENT-CREDENTIALS`.
  public let grantType: String?
  /// The roles granted to the client, each with its division; only for client-credentials clients.
  public let roleDivisions: [RoleDivision]
  /// The scopes granted; client-credentials clients have none.
  public let scopes: [String]
}
