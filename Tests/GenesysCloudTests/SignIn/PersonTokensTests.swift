import FoundationEssentials
import Testing

@testable import GenesysCloud

struct PersonTokensTests {
  private static let credentials = Credentials.person(
    clientID: "id & co",
    code: AuthorizationCode(
      value: Secret("c+de"), verifier: Secret("verifier"), redirect: "http://localhost:81"))
  private static let me = "/api/v2/organizations/me"
  private static let organization = ScriptedServer.replies(.json(#"{"id":"o","name":"Acme"}"#))

  private static func token(_ number: Int, refresh: String? = nil) -> Reply {
    let more = refresh.map { #","refresh_token":"\#($0)""# } ?? ""
    return .json(
      #"{"access_token":"token-\#(number)","token_type":"bearer","expires_in":3600\#(more)}"#)
  }

  private static func with(
    _ replies: [Reply], organization: @escaping ScriptedServer.Route = organization,
    _ test: (Cloud) async throws -> Void
  ) async throws {
    let routes: [String: ScriptedServer.Route] = [
      SignIn.path: { _, number in replies[min(number, replies.count - 1)] }, me: organization,
    ]
    try await Cloud.with(routes, credentials: credentials, test)
  }

  @Test func codeIsExchangedWithoutAnAuthorizationHeader() async throws {
    try await Self.with([Self.token(1)]) { cloud in
      _ = try await cloud.client.organizations.me()
      let request = try #require(cloud.server.requests.first)
      #expect(
        request.body
          == "grant_type=authorization_code&code=c%2Bde&code_verifier=verifier"
          + "&client_id=id%20%26%20co&redirect_uri=http%3A%2F%2Flocalhost%3A81")
      #expect(request.headers["authorization"] == nil)
      #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
      #expect(cloud.server.requests.last?.headers["authorization"] == "Bearer token-1")
    }
  }

  @Test func tokenIsRenewedByTheRefreshTokenBeforeItsEnd() async throws {
    let replies = [Self.token(1, refresh: "r+1"), Self.token(2), Self.token(3, refresh: "r3")]
    try await Self.with(replies) { cloud in
      for _ in 0..<3 {
        _ = try await cloud.client.organizations.me()
        cloud.time.advance(by: .seconds(3_590))
      }
      // An answer without a refresh token leaves the last one good.
      #expect(
        cloud.server.requests(to: SignIn.path).dropFirst().map(\.body) == [
          "grant_type=refresh_token&refresh_token=r%2B1&client_id=id%20%26%20co",
          "grant_type=refresh_token&refresh_token=r%2B1&client_id=id%20%26%20co",
        ])
      #expect(cloud.server.requests.last?.headers["authorization"] == "Bearer token-3")
    }
  }

  @Test(arguments: [("r+1" as String?, true), (nil, false)])
  func aPersonsTokenRenewsItselfWithARefreshTokenOnly(
    refresh: String?, renews: Bool
  ) async throws {
    try await Self.with([Self.token(1, refresh: refresh)]) { cloud in
      #expect(!cloud.client.renewsToken)
      _ = try await cloud.client.organizations.me()
      #expect(cloud.client.renewsToken == renews)
      #expect(cloud.client.tokenStatus?.expiresAt == cloud.time.now.addingTimeInterval(3_600))
    }
  }

  @Test func rejectedTokenIsRefreshedOnce() async throws {
    let organization: ScriptedServer.Route = { request, _ in
      request.headers["authorization"] == "Bearer token-1"
        ? .status(401) : .json(#"{"id":"o"}"#)
    }
    try await Self.with([Self.token(1, refresh: "r"), Self.token(2)], organization: organization) {
      cloud in
      _ = try await cloud.client.organizations.me()
      #expect(cloud.tokenRequests == 2)
    }
  }

  @Test func withoutARefreshTokenThePersonHasToSignInAgain() async throws {
    try await Self.with([Self.token(1)]) { cloud in
      _ = try await cloud.client.organizations.me()
      cloud.time.advance(by: .seconds(3_590))
      let error = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(error.code == .tokenRejected)
      #expect(error.path == SignIn.path)
      #expect(error.isConnectionTrouble)
      #expect(cloud.tokenRequests == 1)
    }
  }

  @Test(
    "A refusal ends the sign-in or names the client",
    arguments: [
      (400, "invalid_grant", CloudError.Code.tokenRejected), (401, "", .tokenRejected),
      (400, "invalid_client", .unknownClient), (401, "unauthorized_client", .unknownClient),
      (403, "", .forbidden),
    ])
  func refusal(status: Int, error: String, code: CloudError.Code) async throws {
    try await Self.with([.answer(status, body: #"{"error":"\#(error)"}"#)]) { cloud in
      let thrown = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(thrown.code == code)
      #expect(cloud.tokenRequests == 1)
    }
  }

  @Test func codeIsNeverSentTwiceOverABrokenConnection() async throws {
    try await Self.with([.close]) { cloud in
      let error = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(error.code == .connectionBroken)
      #expect(cloud.tokenRequests == 1)
    }
  }

  @Test func noSecretIsInTraceOrError() async throws {
    try await Self.with([.answer(400, body: #"{"error":"invalid_grant"}"#)]) { cloud in
      let error = try await cloud.error { _ = try await $0.organizations.me() }
      for text in ["\(error)", "\(cloud.record.trace)", "\(Self.credentials)"] {
        #expect(!text.contains("verifier\""))
        #expect(!text.contains("c+de"))
      }
    }
  }
}
