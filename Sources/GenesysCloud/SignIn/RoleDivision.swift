/// A role granted in a division.
public struct RoleDivision: Sendable, Hashable, Decodable {
  /// The role's id.
  public let roleID: String
  /// The division's id.
  public let divisionID: String

  private enum CodingKeys: String, CodingKey {
    case roleID = "roleId"
    case divisionID = "divisionId"
  }
}
