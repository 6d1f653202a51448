/// A bearer token.
struct Token: Sendable, Equatable {
  /// How it was come by: the names of `authorizedGrantType`.
  enum Grant: String, Sendable {
    case clientCredentials = "CLIENT-CREDENTIALS"
    /// A person's, by an authorization code.
    case code = "CODE"
  }

  let text: String
  let clientID: String
  let grant: Grant
  /// By the wall clock.
  var endsAt: Milliseconds

  /// What a call of an open route has.
  static let nobody = Token(text: "", clientID: "", grant: .clientCredentials, endsAt: .min)
}
