extension TokenInfo: Decodable {
  private enum CodingKeys: String, CodingKey {
    case organization, authorizedScope
    // The one field of the API that begins with a capital.
    case client = "OAuthClient"
  }

  private enum ClientKeys: CodingKey {
    case id, name, authorizedGrantType, roleDivisions
  }

  /// Reads the API's form; nothing is required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let organization = try? container.nestedContainer(
      keyedBy: ClientKeys.self, forKey: .organization)
    let client = try? container.nestedContainer(keyedBy: ClientKeys.self, forKey: .client)
    organizationID = organization?.lenient(String.self, .id)
    organizationName = organization?.lenient(String.self, .name)
    clientID = client?.lenient(String.self, .id)
    clientName = client?.lenient(String.self, .name)
    grantType = client?.lenient(String.self, .authorizedGrantType)
    roleDivisions = client?.lenientList(RoleDivision.self, .roleDivisions) ?? []
    scopes = container.lenientList(String.self, .authorizedScope)
  }
}
