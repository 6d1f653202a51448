import FoundationEssentials

/// A request for a token: by client credentials, in a Basic header or form fields, or by what a
/// person has agreed to.
struct SignIn: Sendable {
  let grant: String
  let clientID: String
  let secret: String
  /// Of a person's sign-in: the code, what it is redeemed with, and the address it was sent to.
  let code: String
  let verifier: String
  let redirect: String
  /// The refresh token.
  let renewal: String

  init(_ request: Request) {
    let form = request.form
    func field(_ name: String) -> String { form.first { $0.name == name }?.value ?? "" }
    grant = field("grant_type")
    code = field("code")
    verifier = field("code_verifier")
    redirect = field("redirect_uri")
    renewal = field("refresh_token")
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
    guard self.clientID == clientID else { return SignIn.unknownClient }
    return self.secret == secret ? nil : SignIn.wrongSecret
  }

  static let unknownClient = refusal(400, "invalid_client", "client not found")
  static let invalidGrant = refusal(
    400, "invalid_grant", "the code or refresh token is not valid or was used already")
  static let wrongSecret = refusal(401, "invalid_client", "authentication failed")

  /// - Parameter renewal: the refresh token, which client credentials do not get.
  static func granted(_ token: String, lifetime: Int, renewal: String? = nil) -> Response {
    .json(
      .object(present: [
        ("access_token", .string(token)), ("token_type", "bearer"),
        ("refresh_token", renewal.map(JSON.string)), ("expires_in", JSON(lifetime)),
      ]))
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
