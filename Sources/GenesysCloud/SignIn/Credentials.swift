/// What a client signs in with.
public enum Credentials: Sendable, Equatable {
  /// An OAuth client of the client-credentials grant; its tokens are fetched and renewed.
  case client(id: String, secret: Secret)
  /// A person's own sign-in, as ``SignInListener/credentials(within:time:)`` gives it; good for one
  /// client. Its tokens are renewed as long as the server gives refresh tokens.
  case person(clientID: String, code: AuthorizationCode)
  /// A ready access token; it is used as it is and cannot be renewed.
  case accessToken(Secret)
}
