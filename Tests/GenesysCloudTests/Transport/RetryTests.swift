import FoundationEssentials
import Testing

@testable import GenesysCloud

struct RetryTests {
  private static let path = "/api/v2/organizations/me"
  private static let organization = Reply.json(#"{"id":"o","name":"Acme"}"#)

  @Test(arguments: [502, 503, 504, 429])
  func passingFailuresAreTriedThreeTimesMore(_ status: Int) async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.status(status))]) { cloud in
      let error = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(error.status == status)
      #expect(cloud.server.requests(to: Self.path).count == 4)
      #expect(cloud.time.sleeps == [.milliseconds(500), .seconds(1), .seconds(2)])
      #expect(cloud.record.waits == [0.5, 1, 2])
      #expect(cloud.record.trace.map(\.attempt) == [1, 1, 2, 3, 4])
    }
  }

  @Test(arguments: [400, 403, 404, 409, 500, 501, 301])
  func otherFailuresAreNotTriedAgain(_ status: Int) async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.status(status))]) { cloud in
      let error = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(error.status == status)
      #expect(cloud.server.requests(to: Self.path).count == 1)
      #expect(cloud.time.sleeps.isEmpty)
    }
  }

  @Test func successAfterFailuresIsASuccess() async throws {
    let route = ScriptedServer.replies(.status(503), .reset, Self.organization)
    try await Cloud.with([Self.path: route]) { cloud in
      let name = try await cloud.client.organizations.me().name
      #expect(name == "Acme")
      #expect(cloud.time.sleeps == [.milliseconds(500), .seconds(1)])
    }
  }

  @Test func signInIsTriedAgainToo() async throws {
    try await Cloud.with(["/oauth/token": ScriptedServer.replies(.status(503), Cloud.token(2))]) {
      cloud in
      _ = try await cloud.client.signIn()
      #expect(cloud.tokenRequests == 2)
    }
  }

  @Test func retryAfterIsWaitedForToTheSecond() async throws {
    let route = ScriptedServer.replies(.status(429, ["Retry-After": "60"]), Self.organization)
    try await Cloud.with([Self.path: route]) { cloud in
      _ = try await cloud.client.organizations.me()
      #expect(cloud.time.sleeps == [.seconds(60)])
      let notice = cloud.record.notices.first
      guard case .waiting(let seconds, let cause) = notice else {
        Issue.record("no wait was told")
        return
      }
      #expect(seconds == 60)
      #expect(cause.code == .rateLimited)
      #expect(cause.retryAfter == .seconds(60))
    }
  }

  @Test func longerRetryAfterIsToldAndNotWaitedFor() async throws {
    let route = ScriptedServer.replies(.status(429, ["Retry-After": "61"]), Self.organization)
    try await Cloud.with([Self.path: route]) { cloud in
      let error = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(error.code == .rateLimited)
      #expect(error.retryAfter == .seconds(61))
      #expect(cloud.time.sleeps.isEmpty)
    }
  }

  @Test func renewedTokenStartsNoNewCountOfRetries() async throws {
    let route = ScriptedServer.replies(
      .status(503), .status(503), .status(401), .status(503), .status(503), Self.organization)
    try await Cloud.with([Self.path: route]) { cloud in
      let error = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(error.status == 503)
      #expect(cloud.time.sleeps.count == 3)
    }
  }

  @Test func jitterStaysWithinAFifth() {
    let failure = CloudError(.connectionBroken)
    for (random, factor) in [(0.0, 0.8), (0.5, 1.0), (1.0, 1.2)] {
      let rule = RetryRule(random: { random })
      for (retries, seconds) in [(0, 0.5), (1, 1.0), (2, 2.0)] {
        let wait = rule.wait(after: failure, retriesSoFar: retries, isRepeatable: true)
        #expect(wait == .backOff(.milliseconds(seconds * factor * 1_000)))
      }
      #expect(rule.wait(after: failure, retriesSoFar: 3, isRepeatable: true) == nil)
    }
  }

  @Test func serverThatAsksForNoWaitIsNotHammered() {
    let failure = CloudError(.rateLimited, status: 429, retryAfter: .zero)
    let wait = RetryRule(random: { 0.5 }).wait(after: failure, retriesSoFar: 1, isRepeatable: true)
    #expect(wait == .backOff(.seconds(1)))
  }

  @Test func onlyWhatCanBeSentTwiceIsTriedAgain() {
    let failure = CloudError(.serverFailed, status: 503)
    let rule = RetryRule.standard
    #expect(rule.wait(after: failure, retriesSoFar: 0, isRepeatable: false) == nil)
    #expect(APIRequest(.get, "/x").isRepeatable)
    #expect(APIRequest(.delete, "/x").isRepeatable)
    #expect(APIRequest(.post, "/api/v2/analytics/queues/observations/query").isRepeatable)
    #expect(APIRequest(.post, "/api/v2/analytics/stats/queues").isRepeatable)
    #expect(APIRequest(.post, "/oauth/token", destination: .login).isRepeatable)
    #expect(!APIRequest(.post, "/api/v2/notifications/channels").isRepeatable)
  }

  @Test func budgetIsTheOneLastToldAndWhatWasSentSince() async throws {
    let route: ScriptedServer.Route = { _, number in
      let headers = [
        "inin-ratelimit-count": "\(number + 7)", "inin-ratelimit-allowed": "300",
        "ININ-Ratelimit-Reset": "61",
      ]
      return .answer(200, headers: number == 2 ? [:] : headers, body: #"{"id":"o"}"#)
    }
    try await Cloud.with([Self.path: route]) { cloud in
      for _ in 0..<3 { _ = try await cloud.client.organizations.me() }
      #expect(cloud.client.budget == RateBudget(count: 9, allowed: 300, resetSeconds: 61))
    }
  }

  @Test(arguments: [
    ("9223372036854775807", "-1"), ("-9223372036854775808", "5"), ("300", "x"),
  ])
  func budgetBeyondAnyBudgetIsNone(_ allowed: String, _ count: String) async throws {
    let route: ScriptedServer.Route = { _, _ in
      let headers = [
        "inin-ratelimit-count": count, "inin-ratelimit-allowed": allowed,
        "inin-ratelimit-reset": "61",
      ]
      return .answer(200, headers: headers, body: #"{"id":"o"}"#)
    }
    try await Cloud.with([Self.path: route]) { cloud in
      _ = try await cloud.client.organizations.me()
      #expect(cloud.client.budget == nil)
    }
  }

  @Test func traceTellsEachExchange() async throws {
    let route: ScriptedServer.Route = { _, _ in
      .answer(200, headers: ["ININ-Correlation-Id": "c-1"], body: #"{"entities":[]}"#)
    }
    try await Cloud.with(["/api/v2/routing/queues": route]) { cloud in
      _ = try await cloud.client.queues.search(name: "*a b*")
      let lines = cloud.record.trace
      #expect(
        lines == [
          TraceLine(
            method: "POST", path: "/oauth/token", status: 200, milliseconds: 0,
            correlationID: nil, attempt: 1),
          TraceLine(
            method: "GET",
            path: "/api/v2/routing/queues?name=%2Aa%20b%2A&pageSize=500&pageNumber=1", status: 200,
            milliseconds: 0, correlationID: "c-1", attempt: 1),
        ])
    }
  }
}
