import FoundationEssentials
import Testing

@testable import GenesysCloud

@Suite(.timeLimit(.minutes(1)))
struct TokenRenewalTests {
  private static let path = "/api/v2/organizations/me"
  private static let organization = Reply.json(#"{"id":"o","name":"Acme"}"#)

  @Test(arguments: [
    (86_399, 86_338, 1), (86_399, 86_339, 2), (120, 59, 1), (120, 60, 2), (100, 49, 1),
    (100, 50, 2),
  ])
  func tokenIsRenewedSoonBeforeItsEnd(_ lifetime: Int, _ age: Int, _ fetched: Int) async throws {
    let routes: [String: ScriptedServer.Route] = [
      "/oauth/token": { _, number in Cloud.token(number + 1, lifetime: lifetime) },
      Self.path: ScriptedServer.replies(Self.organization),
    ]
    try await Cloud.with(routes) { cloud in
      _ = try await cloud.client.signIn()
      cloud.time.advance(by: .seconds(age))
      _ = try await cloud.client.organizations.me()
      #expect(cloud.tokenRequests == fetched)
      #expect(cloud.server.requests.last?.headers["authorization"] == "Bearer token-\(fetched)")
      let told = cloud.record.notices
      #expect(told == (fetched == 2 ? [.renewingToken] : []))
    }
  }

  @Test func manyRequestsAtAnExpiredTokenFetchOneNewToken() async throws {
    let routes = [Self.path: ScriptedServer.replies(Self.organization)]
    try await Cloud.with(routes) { cloud in
      _ = try await cloud.client.signIn()
      cloud.time.advance(by: .seconds(86_400))
      try await inParallel(20) { _ = try await cloud.client.organizations.me() }
      #expect(cloud.tokenRequests == 2)
      #expect(cloud.server.requests(to: Self.path).count == 20)
    }
  }

  @Test func manyRejectionsOfOneTokenFetchOneNewToken() async throws {
    let routes: [String: ScriptedServer.Route] = [
      Self.path: { request, _ in
        request.headers["authorization"] == "Bearer token-1" ? .status(401) : Self.organization
      }
    ]
    try await Cloud.with(routes) { cloud in
      try await inParallel(20) { _ = try await cloud.client.organizations.me() }
      #expect(cloud.tokenRequests == 2)
    }
  }

  @Test func tokenRejectedTwiceIsNotRenewedAgain() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.status(401))]) { cloud in
      let error = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(error.code == .tokenRejected)
      #expect(cloud.tokenRequests == 2)
      #expect(cloud.server.requests(to: Self.path).count == 2)
    }
  }

  @Test func failedRenewalFailsAllThatWaitForIt() async throws {
    let routes: [String: ScriptedServer.Route] = [
      "/oauth/token": ScriptedServer.replies(Cloud.token(1), .status(500)),
      Self.path: ScriptedServer.replies(Self.organization),
    ]
    try await Cloud.with(routes) { cloud in
      _ = try await cloud.client.signIn()
      cloud.time.advance(by: .seconds(86_400))
      let error = try await cloud.error { client in
        try await inParallel(1) { _ = try await client.organizations.me() }
      }
      #expect(error.code == .serverFailed)
      #expect(error.isConnectionTrouble)
      #expect(cloud.client.tokenStatus == nil)
    }
  }

  @Test func nextWaiterTakesOverWhenTheFetchersTaskIsCancelled() async throws {
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let time = ManualTime().source
    let calls = Calls()
    let store = TokenStore(time: time, onRenewal: {}) { () async throws(CloudError) in
      guard calls.next() == 0 else {
        return AccessToken(fetched: Secret("second"), lifetime: 100, at: time)
      }
      start.yield()
      await untilCancelled()
      throw CloudError(.cancelled)
    }
    let first = Task { try await store.token() }
    for await _ in started { break }
    let second = Task { try await store.token() }
    first.cancel()
    await #expect(throws: CloudError(.cancelled)) { try await first.value }
    #expect(try await second.value.value == Secret("second"))
  }

  @Test func cancelledWaiterEndsWhileTheFetchGoesOn() async throws {
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let (released, release) = AsyncStream.makeStream(of: Void.self)
    let time = ManualTime().source
    let store = TokenStore(time: time, onRenewal: {}) { () async throws(CloudError) in
      start.yield()
      for await _ in released { break }
      return AccessToken(fetched: Secret("one"), lifetime: 100, at: time)
    }
    let first = Task { try await store.token() }
    for await _ in started { break }
    let second = Task { try await store.token() }
    second.cancel()
    await #expect(throws: CloudError(.cancelled)) { try await second.value }
    release.yield()
    #expect(try await first.value.value == Secret("one"))
  }
}
