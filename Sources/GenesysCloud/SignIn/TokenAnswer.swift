/// What `/oauth/token` answers.
struct TokenAnswer: Decodable {
  let value: String?
  /// Seconds. 24 hours, the server's own default for a client, where the answer does not say.
  let lifetime: Double

  private enum CodingKeys: String, CodingKey {
    case value = "access_token"
    case lifetime = "expires_in"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    value = container.lenient(String.self, .value).flatMap { $0.isEmpty ? nil : $0 }
    lifetime = container.lenient(Double.self, .lifetime) ?? 86_400
  }
}
