import FoundationEssentials
import Glibc
import Testing

@testable import SimulatedCloud

/// The whole thing over real sockets.
@Suite struct SimulatedCloudTests {
  private static let moment = Visitor.moment.date

  private func start(
    _ change: (inout Configuration) -> Void = { _ in }
  ) async throws -> SimulatedCloud {
    var configuration = Configuration()
    configuration.clock = { SimulatedCloudTests.moment }
    change(&configuration)
    return try await SimulatedCloud.start(configuration)
  }

  private func request(
    _ path: String, method: String = "GET", token: String? = nil, body: String = "",
    headers: String = ""
  ) -> String {
    let authorization = token.map { "Authorization: Bearer \($0)\r\n" } ?? ""
    let length = body.isEmpty ? "" : "Content-Length: \(body.utf8.count)\r\n"
    return "\(method) \(path) HTTP/1.1\r\nHost: x\r\n\(authorization)\(headers)\(length)\r\n\(body)"
  }

  private func signIn(_ connection: Connection) throws -> String {
    let pair = "\(Configuration().clientID):\(Configuration().clientSecret)"
    let basic = Data(pair.utf8).base64EncodedString()
    try connection.send(
      request(
        "/oauth/token", method: "POST", body: "grant_type=client_credentials",
        headers: "Authorization: Basic \(basic)\r\n"))
    let body = try connection.answer().body
    return try #require(JSON(text: Array(body.utf8))?["access_token"]?.string)
  }

  @Test func `one connection carries many requests`() async throws {
    let cloud = try await start()
    let connection = try Connection(port: cloud.port)
    let token = try signIn(connection)
    try connection.send(request("/api/v2/organizations/me", token: token))
    let answer = try connection.answer()
    #expect(answer.head.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(answer.head.contains("\r\nDate: Mon, 23 Nov 2026 10:16:00 GMT\r\n"))
    #expect(JSON(text: Array(answer.body.utf8))?["name"] == "Demo")
    try connection.send(request("/api/v2/tokens/me", method: "HEAD", token: token))
    #expect(try connection.answer().head.hasPrefix("HTTP/1.1 200 OK\r\n"))
    try connection.send(
      request(
        Endpoint.statistics, method: "POST", token: token,
        body: Endpoint.statistics(
          of: [Endpoint.queueID("Support")], ["queue/waiting/count"])))
    let waiting = cloud.state().queues.first { $0.name == "Support" }?.waiting.values.reduce(0, +)
    #expect(try connection.answer().body.contains("{\"queue/waiting/count\":\(waiting ?? -1)}"))
    #expect(cloud.host == "http://127.0.0.1:\(cloud.port)")
    await cloud.stop()
  }

  @Test func `a client that asks for it gets its connection closed`() async throws {
    let cloud = try await start()
    let connection = try Connection(port: cloud.port)
    try connection.send(request("/nowhere", headers: "Connection: close\r\n"))
    #expect(try connection.answer().head.hasPrefix("HTTP/1.1 404 Not Found"))
    #expect(try connection.fill() == false)
    await cloud.stop()
  }

  @Test func `the truth is served without a token and is that of the program`() async throws {
    let cloud = try await start()
    let connection = try Connection(port: cloud.port)
    let interval = "2026-11-23T08:00:00Z/2026-11-23T10:00:00Z"
    try connection.send(request("/simulator/state?interval=\(interval)"))
    let body = try #require(JSON(text: Array(try connection.answer().body.utf8)))
    let (from, to) = (Visitor.moment - 136 * .minute, Visitor.moment - 16 * .minute)
    let totals = cloud.totals(from: from.date, to: to.date)
    let state = cloud.state()
    #expect(body["at"] == "2026-11-23T10:16:00.000Z")
    #expect(body["queues"]?.array?.count == state.queues.count)
    for (queue, found) in zip(state.queues, body["queues"]?.array ?? []) {
      #expect(found["id"]?.string == queue.id)
      #expect(found["waiting"]?["voice"] == queue.waiting["voice"].map { JSON($0) })
      #expect(found["agents"]?["IDLE"] == queue.agents["IDLE"].map { JSON($0) })
      let total = try #require(totals[queue.id])
      #expect(found["totals"]?["offered"] == JSON(total.offered))
      #expect(found["totals"]?["handle"]?["sum"] == JSON(total.handle.sum))
    }
    #expect(totals[Endpoint.queueID("Support")]?.offered ?? 0 > 100)
    await cloud.stop()
  }

  @Test func `the request log tells all but the credentials`() async throws {
    let wall = Date(timeIntervalSince1970: 1_000)
    let cloud = try await start { $0.wallClock = { wall } }
    let connection = try Connection(port: cloud.port)
    let token = try signIn(connection)
    try connection.send(
      request("\(Endpoint.queues)?pageSize=1", token: token, headers: "User-Agent: test\r\n"))
    _ = try connection.answer()
    cloud.expireTokens()
    try connection.send(request(Endpoint.queues, token: token))
    #expect(try connection.answer().body.contains("credentials.expired"))
    let requests = cloud.requests
    #expect(requests.map(\.path) == ["/oauth/token", Endpoint.queues, Endpoint.queues])
    #expect(requests.map(\.method) == ["POST", "GET", "GET"])
    #expect(requests.map(\.query) == ["", "pageSize=1", ""])
    #expect(requests.map(\.status) == [200, 200, 401])
    #expect(requests.map(\.clientID) == Array(repeating: Configuration().clientID, count: 3))
    #expect(requests.allSatisfy { !$0.isRefused })
    #expect(requests.map(\.at) == [wall, wall, wall])
    #expect(requests[1].headers["user-agent"] == "test")
    #expect(requests.allSatisfy { $0.headers["authorization"] == "" })
    await cloud.stop()
  }

  @Test func `stopping closes open connections and frees the port`() async throws {
    let cloud = try await start()
    let connection = try Connection(port: cloud.port)
    try connection.send(request("/nowhere"))
    _ = try connection.answer()
    await cloud.stop()
    #expect(try connection.fill() == false)
    #expect(throws: Connection.Failure.notConnected(ECONNREFUSED)) {
      _ = try Connection(port: cloud.port)
    }
  }

  @Test func `a port in use is told`() async throws {
    let cloud = try await start()
    await #expect(throws: SimulationError.portInUse(cloud.port)) {
      _ = try await start { $0.port = cloud.port }
    }
    await cloud.stop()
  }

  @Test func `a clock of its own speed shows what it should`() {
    let start = Date(timeIntervalSince1970: 100)
    #expect(SimulationClock(start: start, speed: 60).now(after: .seconds(2)) == start + 120)
    #expect(SimulationClock(start: start, speed: 0).now() == start)
  }
}
