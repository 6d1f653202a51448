/// What `/oauth/token` answers.
struct TokenAnswer: Decodable {
  let value: String?
  /// Seconds. 24 hours, the server's own default for a client, where the answer does not say.
  let lifetime: Double
  /// What the next token can be had for; only a person's sign-in may bring one.
  let refreshToken: String?

  private enum CodingKeys: String, CodingKey {
    case value = "access_token"
    case lifetime = "expires_in"
    case refreshToken = "refresh_token"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    value = container.lenient(String.self, .value).flatMap { $0.isEmpty ? nil : $0 }
    lifetime = container.lenient(Double.self, .lifetime) ?? 86_400
    refreshToken = container.lenient(String.self, .refreshToken).flatMap { $0.isEmpty ? nil : $0 }
  }
}
