import Testing

@testable import SimulatedCloud

@Suite struct RateLimitTests {
  private var visitor = Visitor.signedIn { $0.requestsPerMinute = 3 }
  private let path = "/api/v2/organizations/me"

  @Test mutating func `every answer tells count, limit and seconds to the window's end`() {
    _ = visitor.send(path)
    visitor.wall += 20_500
    let response = visitor.send(path)
    #expect(response.header("inin-ratelimit-count") == "2")
    #expect(response.header("inin-ratelimit-allowed") == "3")
    #expect(response.header("inin-ratelimit-reset") == "40")
  }

  @Test mutating func `one request too many is 429 with Retry-After and the limit's name`() {
    for _ in 0..<3 { #expect(visitor.send(path).status == 200) }
    visitor.wall += 15 * .second
    let response = visitor.send(path)
    let body = JSON(text: response.body)
    #expect(response.status == 429)
    #expect(response.header("Retry-After") == "45")
    #expect(response.header("inin-ratelimit-count") == "3")
    #expect(body?["code"] == "too.many.requests")
    #expect(
      body?["message"] == "Rate limit exceeded the maximum [3] requests within [60] seconds")
    #expect(body?["limit"]?["key"] == "client.credentials.token.rate.per.minute")
    #expect(body?["limit"]?["value"] == 3)
  }

  @Test mutating func `a new window begins after a minute`() {
    for _ in 0..<4 { _ = visitor.send(path) }
    visitor.wall += 60 * .second
    #expect(visitor.send(path).status == 200)
  }

  @Test mutating func `tokens of one client share its count, and signing in has none`() {
    for _ in 0..<2 { _ = visitor.send(path) }
    visitor.signIn()
    let response = visitor.send(path)
    #expect(response.status == 200)
    #expect(response.header("inin-ratelimit-count") == "3")
    #expect(visitor.send(path).status == 429)
  }

  @Test func `statistics have a limit by the second, of the client`() {
    var visitor = Visitor.signedIn {
      $0.scenario = .empty
      $0.statisticsPerSecond = 2
    }
    let statuses = (0..<3).map { _ in
      visitor.signIn()
      return visitor.send("POST", Endpoint.statistics, body: "{}")
    }
    #expect(statuses.map(\.status) == [400, 400, 429])
    #expect(statuses[2].header("Retry-After") == "1")
    #expect(JSON(text: statuses[2].body)?["limit"]?["namespace"] == "analytics.realtime")
    #expect(visitor.send(path).status == 200)
    visitor.wall += .second
    #expect(visitor.send("POST", Endpoint.statistics, body: "{}").status == 400)
  }

  @Test mutating func `every answer has a correlation id and the centre's date`() {
    visitor.now += 90 * .second
    for uri in [path, "/nowhere", "/oauth/token"] {
      let response = visitor.send(uri)
      #expect(response.header("ININ-Correlation-Id").map(StableID.isUUID) == true)
      #expect(response.header("Date") == "Mon, 23 Nov 2026 10:17:30 GMT")
      #expect(response.header("inin-ratelimit-allowed") == "3")
    }
  }
}
