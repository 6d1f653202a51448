import FoundationEssentials
import Testing

@testable import GenesysCloud

struct SignInTests {
  @Test func clientIsSentAsBasicHeaderAndTokenAsBearer() async throws {
    let routes = [
      "/api/v2/organizations/me": ScriptedServer.replies(.json(#"{"id":"o","name":"Acme"}"#))
    ]
    try await Cloud.with(routes) { cloud in
      let status = try await cloud.client.signIn()
      #expect(try await cloud.client.organizations.me().name == "Acme")
      let request = try #require(cloud.server.requests(to: "/oauth/token").first)
      #expect(request.method == "POST")
      #expect(request.headers["authorization"] == "Basic aWQ6c2VjcmV0")
      #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
      #expect(request.body == "grant_type=client_credentials")
      let read = try #require(cloud.server.requests(to: "/api/v2/organizations/me").first)
      #expect(read.headers["authorization"] == "Bearer token-1")
      #expect(read.headers["user-agent"] == "queuesh/\(Release.version)")
      #expect(status.issuedAt == cloud.time.now)
      #expect(status.expiresAt == cloud.time.now.addingTimeInterval(86_399))
      #expect(cloud.client.tokenStatus == status)
      #expect(cloud.tokenRequests == 1)
    }
  }

  @Test func aReadyTokenThatIsRejectedIsNoneAnyMore() async throws {
    let routes = [
      "/api/v2/organizations/me": ScriptedServer.replies(
        .json(#"{"id":"o","name":"Acme"}"#), .answer(401, body: #"{"code":"bad.credentials"}"#))
    ]
    try await Cloud.with(routes, credentials: .accessToken(Secret("ready"))) { cloud in
      #expect(!cloud.client.renewsToken)
      _ = try await cloud.client.organizations.me()
      #expect(cloud.client.tokenStatus != nil)
      let error = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(error.code == .tokenRejected)
      #expect(cloud.client.tokenStatus == nil)
    }
  }

  @Test func aClientsTokenRenewsItself() async throws {
    try await Cloud.with { cloud in #expect(cloud.client.renewsToken) }
  }

  @Test func nothingIsSentBeforeTheFirstRequest() async throws {
    try await Cloud.with { cloud in
      #expect(cloud.client.tokenStatus == nil)
      #expect(cloud.client.budget == nil)
      #expect(cloud.server.requests.isEmpty)
    }
  }

  @Test(arguments: [
    (400, "client not found", CloudError.Code.unknownClient),
    (401, "authentication failed", .wrongSecret),
  ])
  func refusedClientIsToldApart(_ status: Int, _ words: String, _ code: CloudError.Code)
    async throws
  {
    let body =
      #"{"error":"invalid_client","description":"\#(words)","error_description":"\#(words)"}"#
    let routes = ["/oauth/token": ScriptedServer.replies(.answer(status, body: body))]
    try await Cloud.with(routes) { cloud in
      let error = try await cloud.error { _ = try await $0.signIn() }
      #expect(error.code == code)
      #expect(error.status == status)
      #expect(error.message == words)
      #expect(error.serverCode == "invalid_client")
      #expect(error.path == "/oauth/token")
      #expect(error.isConnectionTrouble)
      #expect(cloud.tokenRequests == 1)
      #expect(cloud.client.tokenStatus == nil)
    }
  }

  @Test func otherBadSignInRequestIsNotAnUnknownClient() async throws {
    let body = #"{"error":"unsupported_grant_type"}"#
    try await Cloud.with(["/oauth/token": ScriptedServer.replies(.answer(400, body: body))]) {
      cloud in
      let error = try await cloud.error { _ = try await $0.signIn() }
      #expect(error.code == .invalidRequest)
      #expect(error.isConnectionTrouble)
    }
  }

  @Test(arguments: [#"{"token_type":"bearer"}"#, #"{"access_token":""}"#, "[]"])
  func answerWithoutTokenIsAnUnexpectedShape(_ body: String) async throws {
    try await Cloud.with(["/oauth/token": ScriptedServer.replies(.json(body))]) { cloud in
      let error = try await cloud.error { _ = try await $0.signIn() }
      #expect(error.code == .unexpectedShape)
    }
  }

  @Test func readyTokenIsVerifiedAndNeverFetched() async throws {
    let routes = ["/api/v2/tokens/me": ScriptedServer.replies(.json("{}"))]
    try await Cloud.with(routes, credentials: .accessToken(Secret("ready"))) { cloud in
      let status = try await cloud.client.signIn()
      #expect(status.expiresAt == nil)
      #expect(cloud.server.requests.map(\.path) == ["/api/v2/tokens/me"])
      #expect(cloud.server.requests.first?.headers["authorization"] == "Bearer ready")
    }
  }

  @Test func readyTokenThatIsRefusedIsNotRenewed() async throws {
    let routes = ["/api/v2/tokens/me": ScriptedServer.replies(.status(401))]
    try await Cloud.with(routes, credentials: .accessToken(Secret("ready"))) { cloud in
      let error = try await cloud.error { _ = try await $0.signIn() }
      #expect(error.code == .tokenRejected)
      #expect(error.isConnectionTrouble)
      #expect(cloud.server.requests.count == 1)
      #expect(cloud.client.tokenStatus == nil)
    }
  }
}
