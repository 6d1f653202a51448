/// What a client signs in with.
public enum Credentials: Sendable, Equatable {
  /// An OAuth client of the client-credentials grant; its tokens are fetched and renewed.
  case client(id: String, secret: Secret)
  /// A ready access token; it is used as it is and cannot be renewed.
  case accessToken(Secret)
}
