import FoundationEssentials

/// Turns credentials into an access token.
struct SignIn: Sendable {
  let credentials: Credentials
  let wire: Wire

  static let path = "/oauth/token"

  private let person: PersonTokens?

  init(credentials: Credentials, wire: Wire) {
    self.credentials = credentials
    self.wire = wire
    if case .person(let clientID, let code) = credentials {
      person = PersonTokens(clientID: clientID, code: code)
    } else {
      person = nil
    }
  }

  /// Whether a rejected token can be replaced by another.
  var canRenew: Bool {
    switch credentials {
    // A person's cannot always, but trying tells why.
    case .client, .person: true
    case .accessToken: false
    }
  }

  /// Whether the token in use is followed by another without anybody's doing.
  var renewsByItself: Bool {
    switch credentials {
    case .client: true
    case .person: person?.renews ?? false
    case .accessToken: false
    }
  }

  /// A token for the credentials: fetched for a client, as it is for a ready one.
  ///
  /// - Throws: `.tokenRejected` where a person has to sign in again, `.unknownClient` and `.wrongSecret`, which the server tells apart by status 400 and
  ///   401, and whatever a request can throw.
  func fetch() async throws(CloudError) -> AccessToken {
    switch credentials {
    case .accessToken(let value):
      return AccessToken(ready: value, at: wire.time)
    case .client(let id, let secret):
      return try await fetch(id: id, secret: secret)
    case .person:
      return try await fetchForPerson()
    }
  }

  private func fetch(id: String, secret: Secret) async throws(CloudError) -> AccessToken {
    let pair = Data("\(id):\(secret.value)".utf8).base64EncodedString()
    do {
      return try await ask(
        [("grant_type", "client_credentials")], authorization: Secret("Basic \(pair)")
      ).token
    } catch {
      throw Self.refusal(error)
    }
  }

  private func fetchForPerson() async throws(CloudError) -> AccessToken {
    guard let person, let form = person.form else {
      throw CloudError(
        .tokenRejected, method: APIRequest.Method.post.rawValue, path: Self.path,
        host: wire.host.loginName)
    }
    do {
      let (token, refreshToken) = try await ask(form, isSingleUse: true)
      person.took(refreshToken)
      return token
    } catch {
      let refusal = Self.personRefusal(error)
      if refusal.code == .tokenRejected { person.end() }
      throw refusal
    }
  }

  /// Posts a form for a token. The fields stand in the body only, where no trace shows them.
  private func ask(
    _ form: [(name: String, value: String)], authorization: Secret? = nil,
    isSingleUse: Bool = false
  ) async throws(CloudError) -> (token: AccessToken, refreshToken: Secret?) {
    let fields = form.map { "\($0.name)=\($0.value.percentEncoded)" }.joined(separator: "&")
    let request = APIRequest(
      .post, Self.path, body: Data(fields.utf8),
      contentType: "application/x-www-form-urlencoded", destination: .login,
      isSingleUse: isSingleUse)
    var attempts = Attempts()
    let response = try await wire.send(
      request, authorization: authorization, attempts: &attempts)
    let answer = try response.decode(TokenAnswer.self)
    guard let value = answer.value else { throw response.error(.unexpectedShape) }
    let token = AccessToken(fetched: Secret(value), lifetime: answer.lifetime, at: wire.time)
    return (token, answer.refreshToken.map { Secret($0) })
  }

  /// A person has no secret that could be wrong: what is refused is the client or the grant (RFC 6749,
  /// section 5.2).
  private static func personRefusal(_ error: CloudError) -> CloudError {
    var refusal = error
    guard error.status == 400 || error.status == 401 else { return error }
    let isOfClient = ["invalid_client", "unauthorized_client"].contains(error.serverCode)
    refusal.code = isOfClient ? .unknownClient : .tokenRejected
    return refusal
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
