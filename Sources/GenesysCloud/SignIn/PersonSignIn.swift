/// A person's own sign-in in a browser: the authorization code grant with PKCE.
///
/// The browser is sent to the sign-in host and comes back to a listener on this machine with a code,
/// which a ``CloudClient`` of the credentials that follow exchanges for a token. No client secret is
/// involved.
///
///     let signIn = PersonSignIn(host: region.host, clientID: id)
///     let listener = try await signIn.listen()
///     // Have a browser open listener.authorizeURL.
///     let credentials = try await listener.credentials(within: .seconds(300), time: .system)
///     await listener.stop()
///     let client = CloudClient(host: region.host, credentials: credentials)
///
/// Source: `loginPKCEGrant` of the official JavaScript SDK, `get_pkce_token` of the Python SDK.
public struct PersonSignIn: Sendable {
  /// 43 characters of 65 are more than 256 bits.
  private static let stateLength = 43

  let host: ServiceHost
  let clientID: String
  let key: ProofKey
  /// Comes back with the code, so that no other page can have the listener take a code of its own.
  let state: String

  /// A sign-in with secrets of its own, good for one time.
  public init(host: ServiceHost, clientID: String) {
    var generator = SystemRandomNumberGenerator()
    self.init(host: host, clientID: clientID, using: &generator)
  }

  init(host: ServiceHost, clientID: String, using generator: inout some RandomNumberGenerator) {
    self.host = host
    self.clientID = clientID
    key = ProofKey(using: &generator)
    state = ProofKey.randomText(Self.stateLength, using: &generator)
  }

  /// Where the browser comes back to.
  ///
  /// `localhost` without a path: that is what the official CLI asks for, and an OAuth client with the
  /// authorized redirect `http://localhost` may then be used with any port. Only 127.0.0.1 is listened
  /// on; what else may listen at `::1` gets a code that is worth nothing without the verifier.
  static func redirect(port: Int) -> String { "http://localhost:\(port)" }

  /// The address that the browser is to open. It holds no secret: challenge and state only.
  func authorizeURL(redirect: String) -> String {
    let request = APIRequest(
      .get, "/oauth/authorize",
      query: [
        ("response_type", "code"), ("client_id", clientID), ("redirect_uri", redirect),
        ("code_challenge", key.challenge), ("code_challenge_method", "S256"), ("state", state),
      ], destination: .login)
    return host.login + request.path
  }

  /// Listens on 127.0.0.1 for the browser's return.
  ///
  /// - Parameter port: the port to listen at; 0 picks a free one.
  /// - Throws: `.portUnavailable`.
  public func listen(port: Int = 0) async throws(PersonSignInError) -> SignInListener {
    try await SignInListener.start(for: self, port: port)
  }
}
