import Testing

@testable import SimulatedCloud

@Suite struct SignInTests {
  private var visitor = Visitor.signedIn { $0.tokenLifetime = 600 }
  private let me = "/api/v2/tokens/me"

  private func code(_ response: Response) -> String? { JSON(text: response.body)?["code"]?.string }

  @Test mutating func `a token is given for a Basic header`() {
    let response = visitor.askForToken()
    let body = JSON(text: response.body)
    #expect(response.status == 200)
    #expect(body?.names == ["access_token", "expires_in", "token_type"])
    #expect(body?["token_type"] == "bearer")
    #expect(body?["expires_in"] == 600)
  }

  @Test mutating func `a token is given for form fields`() {
    let id = visitor.cloud.configuration.clientID
    let secret = visitor.cloud.configuration.clientSecret
    let form = "grant_type=client_credentials&client_id=\(id)&client_secret=\(secret)"
    let response = visitor.send(Request("POST", "/oauth/token", body: Array(form.utf8)))
    #expect(response.status == 200)
  }

  @Test mutating func `an unknown client is 400 in the sign-in host's own form`() {
    let response = visitor.askForToken(basic: "nobody:x")
    #expect(response.status == 400)
    #expect(
      String(decoding: response.body, as: UTF8.self) == #"{"error":"invalid_client","#
        + #""description":"client not found","error_description":"client not found"}"#)
  }

  @Test mutating func `a wrong secret is 401 in the sign-in host's own form`() {
    let response = visitor.askForToken(basic: "\(visitor.cloud.configuration.clientID):x")
    #expect(response.status == 401)
    #expect(
      String(decoding: response.body, as: UTF8.self) == #"{"error":"invalid_client","#
        + #""description":"authentication failed","error_description":"authentication failed"}"#)
  }

  @Test(arguments: ["grant_type=password", ""])
  mutating func `another grant is 400`(_ form: String) {
    let response = visitor.askForToken(form)
    #expect(response.status == 400)
    #expect(JSON(text: response.body)?["error"] == "unsupported_grant_type")
  }

  @Test(arguments: [nil, "Basic eDp5", "Bearer", "nonsense"])
  mutating func `no bearer token is authentication.required`(_ header: String?) {
    let response = visitor.send(
      Request("GET", me, headers: header.map { [("Authorization", $0)] } ?? []))
    #expect(response.status == 401)
    #expect(code(response) == "authentication.required")
  }

  @Test mutating func `an unknown token is bad.credentials`() {
    visitor.token = "unknown"
    #expect(code(visitor.send(me)) == "bad.credentials")
  }

  @Test mutating func `a token is good until its lifetime is over by the wall clock`() {
    visitor.wall += 599 * .second
    #expect(visitor.send(me).status == 200)
    visitor.wall += .second
    let response = visitor.send(me)
    #expect(response.status == 401)
    #expect(code(response) == "credentials.expired")
  }

  @Test mutating func `the centre's clock does not end a token`() {
    visitor.now += 10 * .day
    #expect(visitor.send(me).status == 200)
  }

  @Test mutating func `expired by hand, all tokens are refused and a new one is good`() {
    visitor.cloud.expireTokens()
    #expect(code(visitor.send(me)) == "credentials.expired")
    visitor.signIn()
    #expect(visitor.send(me).status == 200)
  }

  @Test mutating func `a deleted token is unknown`() {
    #expect(visitor.send("DELETE", me).status == 200)
    #expect(code(visitor.send(me)) == "bad.credentials")
  }

  @Test mutating func `a token can be verified without a body`() {
    let response = visitor.send("HEAD", me)
    #expect(response.status == 200)
    #expect(response.body.isEmpty)
  }
}
