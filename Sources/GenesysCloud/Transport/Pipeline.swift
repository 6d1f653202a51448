import FoundationEssentials

/// The one way every request to the API takes: with a good token, once more with another when that
/// one is rejected.
struct Pipeline: Sendable {
  let wire: Wire
  let tokens: TokenStore

  private let signInStep: SignIn

  init(wire: Wire, signIn: SignIn) {
    self.wire = wire
    signInStep = signIn
    tokens = TokenStore(
      time: wire.time, onRenewal: { wire.notice(.renewingToken) },
      fetch: { () async throws(CloudError) in try await signIn.fetch() })
  }

  /// Whether the token in use is followed by another without anybody's doing.
  var renewsTokens: Bool { signInStep.renewsByItself }

  /// A good token; a ready one is shown to the server, as nothing else tells whether it is good.
  func signIn() async throws(CloudError) -> TokenStatus {
    let token = try await tokens.token()
    guard !signInStep.canRenew else { return token.status }
    do {
      try await send(APIRequest(.get, Tokens.path))
    } catch {
      tokens.forget()
      throw error
    }
    return token.status
  }

  /// The token in use, or a ready one that was not used yet; fetches none.
  func tokenAtHand() async throws(CloudError) -> AccessToken? {
    signInStep.canRenew ? tokens.latest : try await tokens.token()
  }

  /// Sends a request; what it throws says what the server, or the way to it, did.
  @discardableResult
  func send(_ request: APIRequest) async throws(CloudError) -> APIResponse {
    var attempts = Attempts()
    let token = try await tokens.token()
    do {
      return try await send(request, with: token, attempts: &attempts)
    } catch {
      let isOfToken = error.code == .tokenRejected || error.code == .tokenExpired
      guard isOfToken, signInStep.canRenew else {
        // The life of a ready token is not known before its end.
        if isOfToken { tokens.forget() }
        throw error
      }
      let renewed = try await tokens.token(insteadOf: token)
      return try await send(request, with: renewed, attempts: &attempts)
    }
  }

  /// Sends a request and reads its answer as a value.
  func read<Value: Decodable>(
    _ type: Value.Type, _ request: APIRequest
  ) async throws(CloudError) -> Value {
    try await send(request).decode(type)
  }

  /// Sends a request with the token given, whatever becomes of it.
  func send(
    _ request: APIRequest, with token: AccessToken, attempts: inout Attempts
  ) async throws(CloudError) -> APIResponse {
    try await wire.send(
      request, authorization: Secret("Bearer \(token.value.value)"), attempts: &attempts)
  }
}
