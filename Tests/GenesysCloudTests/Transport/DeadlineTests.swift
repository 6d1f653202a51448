import FoundationEssentials
import Testing

@testable import GenesysCloud

@Suite(.timeLimit(.minutes(1)))
struct DeadlineTests {
  private static let path = "/api/v2/organizations/me"
  private static let organization = Reply.json(#"{"id":"o","name":"Acme"}"#)

  @Test func backOffThatWouldPassTheDeadlineIsNotBegun() async throws {
    let time = ManualTime()
    let route: ScriptedServer.Route = { _, number in
      // The third answer takes so long that what is left is shorter than the back-off of 2 s.
      if number == 2 { time.advance(by: .seconds(27)) }
      return .status(503)
    }
    try await Cloud.with([Self.path: route], time: time) { cloud in
      let error = try await cloud.error { client in
        try await Deadline.within(.seconds(30), of: time.source) {
          _ = try await client.organizations.me()
        }
      }
      #expect(error.status == 503)
      #expect(cloud.time.sleeps == [.milliseconds(500), .seconds(1)])
    }
  }

  @Test func waitThatTheServerAskedForIsBesideTheDeadline() async throws {
    let route = ScriptedServer.replies(
      .status(429, ["Retry-After": "40"]), .status(429, ["Retry-After": "40"]), Self.organization)
    try await Cloud.with([Self.path: route]) { cloud in
      try await Deadline.within(.seconds(30), of: cloud.time.source) {
        let start = cloud.time.uptime
        let name = try await cloud.client.organizations.me().name
        #expect(name == "Acme")
        #expect(Deadline.current == start + .seconds(110))
      }
      #expect(cloud.time.sleeps == [.seconds(40), .seconds(40)])
    }
  }

  @Test func nothingIsSentPastTheDeadline() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(Self.organization)]) { cloud in
      let error = try await cloud.error { client in
        try await Deadline.within(.seconds(30), of: cloud.time.source) {
          _ = try await client.signIn()
          cloud.time.advance(by: .seconds(30))
          _ = try await client.organizations.me()
        }
      }
      #expect(error.code == .requestTimedOut)
      #expect(error.path == Self.path)
      #expect(cloud.server.requests(to: Self.path).isEmpty)
    }
  }

  @Test func requestEndsAtTheDeadline() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.silence)]) { cloud in
      let error = try await cloud.error { client in
        _ = try await client.signIn()
        try await Deadline.within(.milliseconds(300), of: cloud.time.source) {
          _ = try await client.organizations.me()
        }
      }
      #expect(error.code == .requestTimedOut)
    }
  }

  @Test func innerDeadlineOnlyShortens() async throws {
    let time = ManualTime()
    #expect(Deadline.current == nil)
    await Deadline.within(.seconds(10), of: time.source) {
      let outer = Deadline.current
      await Deadline.within(.seconds(5), of: time.source) {
        #expect(Deadline.current == time.uptime + .seconds(5))
      }
      await Deadline.within(.seconds(50), of: time.source) {
        #expect(Deadline.current == outer)
      }
    }
  }

  @Test func waitsSideBySideAreExcusedOnce() {
    let allowance = Allowance(until: .seconds(100))
    allowance.excuse(from: .seconds(10), to: .seconds(30))
    allowance.excuse(from: .seconds(15), to: .seconds(35))
    allowance.excuse(from: .seconds(20), to: .seconds(25))
    allowance.excuse(from: .seconds(50), to: .seconds(60))
    #expect(allowance.end == .seconds(135))
  }
}
