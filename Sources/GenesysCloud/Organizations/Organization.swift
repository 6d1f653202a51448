/// The organization signed in to.
public struct Organization: Sendable, Equatable, Decodable {
  /// The organization's id.
  public let id: String
  /// The organization's name.
  public let name: String
  /// `active`, `inactive` or `deleted`.
  public let state: String?
  /// The organization's e-mail domain.
  public let domain: String?
  /// The default language, such as `en-us`.
  public let defaultLanguage: String?
  /// The default country, such as `US`.
  public let defaultCountryCode: String?
  /// The organization's unique short name.
  public let thirdPartyOrgName: String?

  private enum CodingKeys: CodingKey {
    case id, name, state, domain, defaultLanguage, defaultCountryCode, thirdPartyOrgName
  }

  /// Reads the API's form; only the id is required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    name = container.lenient(String.self, .name) ?? id
    state = container.lenient(String.self, .state)
    domain = container.lenient(String.self, .domain)
    defaultLanguage = container.lenient(String.self, .defaultLanguage)
    defaultCountryCode = container.lenient(String.self, .defaultCountryCode)
    thirdPartyOrgName = container.lenient(String.self, .thirdPartyOrgName)
  }
}
