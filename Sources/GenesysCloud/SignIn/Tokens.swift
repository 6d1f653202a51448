/// The token in use.
public struct Tokens: Sendable {
  static let path = "/api/v2/tokens/me"

  let pipeline: Pipeline

  /// What the API tells about the token. No permission is needed.
  public func me() async throws(CloudError) -> TokenInfo {
    try await pipeline.read(TokenInfo.self, APIRequest(.get, Self.path))
  }

  /// Revokes the token at the server and forgets it; does nothing when signed out.
  ///
  /// The token is forgotten even when the server cannot be told. One that the server no longer takes
  /// is as good as revoked.
  public func revoke() async throws(CloudError) {
    guard let token = try await pipeline.tokenAtHand() else { return }
    pipeline.tokens.forget()
    var attempts = Attempts()
    do {
      _ = try await pipeline.send(APIRequest(.delete, Self.path), with: token, attempts: &attempts)
    } catch {
      guard error.code == .tokenRejected || error.code == .tokenExpired else { throw error }
    }
  }
}
