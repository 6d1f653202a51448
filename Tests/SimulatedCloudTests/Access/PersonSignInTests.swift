import Testing

@testable import SimulatedCloud

@Suite struct PersonSignInTests {
  private static let redirect = "http://localhost:51234/"
  private static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
  private static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

  private var visitor = Visitor.signedIn()
  private let client = Configuration().personClientID

  private mutating func authorize(_ changes: [String: String] = [:]) -> Response {
    var fields = [
      "response_type": "code", "client_id": client, "redirect_uri": Self.redirect,
      "code_challenge": Self.challenge, "code_challenge_method": "S256", "state": "a b",
    ]
    fields.merge(changes) { $1 }
    let query = fields.sorted { $0.key < $1.key }
      .map { "\($0.key)=\(Request.encoded($0.value))" }.joined(separator: "&")
    return visitor.send(Request("GET", "/oauth/authorize?\(query)"))
  }

  /// The fields an answer sends back to the client's address.
  private func fields(_ response: Response) -> [String: String] {
    let location = response.header("Location") ?? ""
    let request = Request("GET", location)
    return Dictionary(request.parameters.map { ($0.name, $0.value) }) { $1 }
  }

  private mutating func redeem(_ fields: [String: String]) -> Response {
    var form = ["client_id": client, "redirect_uri": Self.redirect]
    form.merge(fields) { $1 }
    let body = form.sorted { $0.key < $1.key }
      .map { "\($0.key)=\(Request.encoded($0.value))" }.joined(separator: "&")
    return visitor.send(Request("POST", "/oauth/token", body: Array(body.utf8)))
  }

  private mutating func redeem(code: String, verifier: String = verifier) -> Response {
    redeem(["grant_type": "authorization_code", "code": code, "code_verifier": verifier])
  }

  @Test func `the challenge is that of RFC 7636's example`() {
    #expect(Consents.challenge(Self.verifier) == Self.challenge)
  }

  @Test mutating func `a person signs in, is known, and renews the token once by each`() {
    let answer = authorize()
    #expect(answer.status == 302)
    #expect(answer.header("Location")?.hasPrefix("\(Self.redirect)?code=") == true)
    #expect(fields(answer)["state"] == "a b")
    let granted = JSON(text: redeem(code: fields(answer)["code"] ?? "").body)
    #expect(granted?.names == ["access_token", "expires_in", "refresh_token", "token_type"])
    visitor.token = granted?["access_token"]?.string ?? ""
    #expect(visitor.get("/api/v2/users/me")["name"]?.string == Organisation.agentName(0))
    let info = visitor.get("/api/v2/tokens/me")
    #expect(info["OAuthClient"]?["authorizedGrantType"] == "CODE")
    #expect(info["OAuthClient"]?["id"]?.string == client)
    #expect(visitor.send(Endpoint.queues).status == 200)
    let renewal = [
      "grant_type": "refresh_token", "refresh_token": granted?["refresh_token"]?.string ?? "",
    ]
    let renewed = redeem(renewal)
    #expect(renewed.status == 200)
    #expect(JSON(text: renewed.body)?["access_token"] != granted?["access_token"])
    #expect(redeem(renewal).status == 400)
  }

  @Test mutating func `a code is good once, for its verifier and address, and not for long`() {
    func code() -> String {
      var copy = self
      defer { visitor = copy.visitor }
      return copy.fields(copy.authorize())["code"] ?? ""
    }
    var used = code()
    #expect(redeem(code: used).status == 200)
    let again = redeem(code: used)
    #expect(again.status == 400)
    #expect(JSON(text: again.body)?["error"] == "invalid_grant")
    used = code()
    #expect(redeem(code: used, verifier: "wrong").status == 400)
    #expect(redeem(code: used).status == 400)
    used = code()
    visitor.wall += Consents.lifetime
    #expect(redeem(code: used).status == 400)
    used = code()
    let elsewhere = redeem([
      "grant_type": "authorization_code", "code": used, "code_verifier": Self.verifier,
      "redirect_uri": "http://localhost:1/",
    ])
    #expect(elsewhere.status == 400)
    #expect(
      JSON(text: redeem(["client_id": "x", "grant_type": "refresh_token"]).body)?["error"]
        == "invalid_client")
  }

  @Test(arguments: [
    ("response_type", "token", "unsupported_response_type"),
    ("code_challenge", "short", "invalid_pkce_package"),
    ("code_challenge_method", "plain", "invalid_pkce_package"),
  ])
  mutating func `a wrong request is told to the client`(
    _ field: String, _ value: String, _ error: String
  ) {
    let answer = authorize([field: value])
    #expect(answer.status == 302)
    #expect(fields(answer)["error"] == error)
    #expect(fields(answer)["state"] == "a b")
    #expect(fields(answer)["code"] == nil)
  }

  @Test(arguments: [
    ("client_id", "x"), ("redirect_uri", "https://localhost/"),
    ("redirect_uri", "http://x.example/"),
    ("redirect_uri", "http://localhost.x.example/"),
    ("redirect_uri", "http://localhost@x.example/"),
  ])
  mutating func `nothing is sent to an address that is not the client's`(
    _ field: String, _ value: String
  ) {
    let answer = authorize([field: value])
    #expect(answer.status == 400)
    #expect(answer.header("Location") == nil)
  }

  @Test func `a person can deny access`() {
    var tests = self
    tests.visitor = Visitor.signedIn { $0.personDenies = true }
    #expect(tests.fields(tests.authorize())["error"] == "access_denied")
  }

  @Test mutating func `the person's client has no client credentials`() {
    let response = visitor.askForToken(basic: "\(client):")
    #expect(JSON(text: response.body)?["error"] == "invalid_client")
  }
}
