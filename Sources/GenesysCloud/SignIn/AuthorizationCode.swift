/// What a browser brought back from sign-in, good for one token.
public struct AuthorizationCode: Sendable, Equatable {
  let value: Secret
  let verifier: Secret
  /// The same as in the browser's request, or the server refuses the code.
  let redirect: String
}
