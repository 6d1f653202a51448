import FoundationEssentials

/// Turns credentials into an access token.
struct SignIn: Sendable {
  let credentials: Credentials
  let wire: Wire

  static let path = "/oauth/token"

  /// Whether a rejected token can be replaced by another.
  var canRenew: Bool {
    switch credentials {
    case .client: true
    case .accessToken: false
    }
  }

  /// A token for the credentials: fetched for a client, as it is for a ready one.
  ///
  /// - Throws: `.unknownClient` and `.wrongSecret`, which the server tells apart by status 400 and
  ///   401, and whatever a request can throw.
  func fetch() async throws(CloudError) -> AccessToken {
    switch credentials {
    case .accessToken(let value):
      return AccessToken(ready: value, at: wire.time)
    case .client(let id, let secret):
      return try await fetch(id: id, secret: secret)
    }
  }

  private func fetch(id: String, secret: Secret) async throws(CloudError) -> AccessToken {
    let pair = Data("\(id):\(secret.value)".utf8).base64EncodedString()
    let request = APIRequest(
      .post, Self.path, body: Data("grant_type=client_credentials".utf8),
      contentType: "application/x-www-form-urlencoded", destination: .login)
    var attempts = Attempts()
    let response: APIResponse
    do {
      response = try await wire.send(
        request, authorization: Secret("Basic \(pair)"), attempts: &attempts)
    } catch {
      throw Self.refusal(error)
    }
    let answer = try response.decode(TokenAnswer.self)
    guard let value = answer.value else { throw response.error(.unexpectedShape) }
    return AccessToken(fetched: Secret(value), lifetime: answer.lifetime, at: wire.time)
  }

  /// Source of the two refusals: recorded answers of `/oauth/token`, 400 «client not found» and
  /// 401 «authentication failed», both with `"error":"invalid_client"`.
  private static func refusal(_ error: CloudError) -> CloudError {
    var refusal = error
    switch error.status {
    case 400 where error.serverCode == "invalid_client": refusal.code = .unknownClient
    case 401: refusal.code = .wrongSecret
    default: break
    }
    return refusal
  }
}
