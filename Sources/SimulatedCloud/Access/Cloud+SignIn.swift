/// Giving out tokens.
extension Cloud {
  mutating func issueToken(_ signIn: SignIn, wall: Milliseconds) -> Response {
    switch signIn.grant {
    case "authorization_code", "refresh_token": return issuePersonToken(signIn, wall: wall)
    default: break
    }
    let refusal = signIn.refusal(
      clientID: configuration.clientID, secret: configuration.clientSecret)
    if let refusal { return refusal }
    let token = issueToken(.clientCredentials, to: signIn.clientID, wall: wall)
    return SignIn.granted(token.text, lifetime: configuration.tokenLifetime)
  }

  mutating func issueToken(
    _ grant: Token.Grant, to clientID: String, wall: Milliseconds
  ) -> Token {
    tokens.issue(
      to: clientID, grant, at: wall,
      lifetime: Milliseconds(configuration.tokenLifetime) * .second)
  }

  /// A code for what the person has just agreed to.
  mutating func consent(challenge: String, redirect: String, wall: Milliseconds) -> String {
    let code = tokens.opaque()
    consents.add(code, challenge: challenge, redirect: redirect, at: wall)
    return code
  }

  /// The client is a public one: it has no secret to show, and none is looked at.
  private mutating func issuePersonToken(_ signIn: SignIn, wall: Milliseconds) -> Response {
    guard signIn.clientID == configuration.personClientID else { return SignIn.unknownClient }
    let isGood =
      signIn.grant == "refresh_token"
      ? consents.renew(by: signIn.renewal)
      : consents.redeem(
        signIn.code, verifier: signIn.verifier, redirect: signIn.redirect, at: wall)
    guard isGood else { return SignIn.invalidGrant }
    let token = issueToken(.code, to: signIn.clientID, wall: wall)
    let renewal = tokens.opaque()
    consents.allowRenewal(by: renewal)
    return SignIn.granted(
      token.text, lifetime: configuration.tokenLifetime, renewal: renewal)
  }
}
