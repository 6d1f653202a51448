import FoundationEssentials

/// A request for a token: the client credentials grant, by Basic header or by form fields.
struct SignIn: Sendable {
  let grant: String
  let clientID: String
  let secret: String

  init(_ request: Request) {
    let form = request.form
    func field(_ name: String) -> String { form.first { $0.name == name }?.value ?? "" }
    grant = field("grant_type")
    let basic = SignIn.basic(request.header("Authorization"))
    clientID = basic?.clientID ?? field("client_id")
    secret = basic?.secret ?? field("client_secret")
  }

  /// Why the client gets no token; nil if it gets one. Not the platform's standard error body:
  /// the sign-in host has its own.
  func refusal(clientID: String, secret: String) -> Response? {
    guard grant == "client_credentials" else {
      return SignIn.refusal(
        400, "unsupported_grant_type", "grant type [\(grant)] is not supported")
    }
    guard self.clientID == clientID else {
      return SignIn.refusal(400, "invalid_client", "client not found")
    }
    return self.secret == secret ? nil : SignIn.wrongSecret
  }

  static let wrongSecret = refusal(401, "invalid_client", "authentication failed")

  static func granted(_ token: String, lifetime: Int) -> Response {
    .json([
      "access_token": .string(token), "token_type": "bearer", "expires_in": JSON(lifetime),
    ])
  }

  private static func refusal(_ status: Int, _ error: String, _ text: String) -> Response {
    .json(
      [
        "error": .string(error), "description": .string(text), "error_description": .string(text),
      ], status: status)
  }

  private static func basic(_ header: String?) -> (clientID: String, secret: String)? {
    let parts = (header ?? "").split(separator: " ")
    guard parts.count == 2, parts[0].lowercased() == "basic",
      let data = Data(base64Encoded: String(parts[1]))
    else { return nil }
    let pair = String(decoding: data, as: UTF8.self)
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return pair.count == 2 ? (String(pair[0]), String(pair[1])) : nil
  }
}
