import Testing

@testable import GenesysCloud

struct TokensTests {
  private static let path = "/api/v2/tokens/me"

  @Test func factsAboutTheTokenAreRead() async throws {
    let body = """
      {"organization":{"id":"o","name":"Acme"},"authorizedScope":["analytics"],
       "authenticatedUser":null,"OAuthClient":{"id":"c","name":"Wallboard",
       "authorizedGrantType":"CLIENT-CREDENTIALS",
       "roleDivisions":[{"roleId":"r","divisionId":"*"},{"roleId":7},null]}}
      """
    try await Cloud.with([Self.path: ScriptedServer.replies(.json(body))]) { cloud in
      let info = try await cloud.client.tokens.me()
      #expect(info.organizationName == "Acme")
      #expect(info.organizationID == "o")
      #expect(info.clientID == "c")
      #expect(info.clientName == "Wallboard")
      #expect(info.grantType == "CLIENT-CREDENTIALS")
      #expect(info.roleDivisions.map(\.roleID) == ["r"])
      #expect(info.roleDivisions.map(\.divisionID) == ["*"])
      #expect(info.scopes == ["analytics"])
    }
  }

  @Test func emptyFactsAreNoError() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.json("{}"))]) { cloud in
      let info = try await cloud.client.tokens.me()
      #expect(info.organizationName == nil)
      #expect(info.roleDivisions.isEmpty)
    }
  }

  @Test func revokedTokenIsToldToTheServerAndForgotten() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.status(200))]) { cloud in
      _ = try await cloud.client.signIn()
      try await cloud.client.tokens.revoke()
      let request = try #require(cloud.server.requests(to: Self.path).first)
      #expect(request.method == "DELETE")
      #expect(request.headers["authorization"] == "Bearer token-1")
      #expect(cloud.client.tokenStatus == nil)
      #expect(cloud.tokenRequests == 1)
    }
  }

  @Test func revokingWhileSignedOutSendsNothing() async throws {
    try await Cloud.with { cloud in
      try await cloud.client.tokens.revoke()
      #expect(cloud.server.requests.isEmpty)
    }
  }

  @Test func tokenThatIsAlreadyInvalidIsRevokedWithoutAnotherOne() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.status(401))]) { cloud in
      _ = try await cloud.client.signIn()
      try await cloud.client.tokens.revoke()
      #expect(cloud.tokenRequests == 1)
      #expect(cloud.client.tokenStatus == nil)
    }
  }

  @Test func tokenIsForgottenEvenIfTheServerFails() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.status(500))]) { cloud in
      _ = try await cloud.client.signIn()
      let error = try await cloud.error { try await $0.tokens.revoke() }
      #expect(error.code == .serverFailed)
      #expect(cloud.client.tokenStatus == nil)
    }
  }

  @Test func readyTokenIsRevokedEvenIfNotUsedYet() async throws {
    let routes = [Self.path: ScriptedServer.replies(.status(200))]
    try await Cloud.with(routes, credentials: .accessToken(Secret("ready"))) { cloud in
      try await cloud.client.tokens.revoke()
      #expect(cloud.server.requests.map(\.method) == ["DELETE"])
      #expect(cloud.client.tokenStatus == nil)
    }
  }
}
