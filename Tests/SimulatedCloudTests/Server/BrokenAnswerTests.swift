import Testing

@testable import SimulatedCloud

/// The faults that only a socket can show.
@Suite struct BrokenAnswerTests {
  private let state = "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n"

  private func start(_ faults: String...) async throws -> SimulatedCloud {
    var configuration = Configuration()
    configuration.faults = faults.compactMap(Fault.init)
    return try await SimulatedCloud.start(configuration)
  }

  @Test func `a truncated answer promises more than it sends`() async throws {
    let cloud = try await start("truncated")
    let connection = try Connection(port: cloud.port)
    try connection.send(state)
    let answer = try connection.answer()
    #expect(answer.head.hasPrefix("HTTP/1.1 404 Not Found"))
    #expect(!answer.body.isEmpty)
    #expect(answer.body.utf8.count < Connection.length(answer.head))
    #expect(try connection.fill() == false)
    await cloud.stop()
  }

  @Test func `a reset connection ends with a RST`() async throws {
    let cloud = try await start("reset")
    let connection = try Connection(port: cloud.port)
    try connection.send(state)
    #expect(throws: Connection.Failure.reset) { _ = try connection.answer() }
    #expect(cloud.requests.map(\.status) == [nil])
    await cloud.stop()
  }

  @Test(arguments: ["never", "slow=3600"])
  func `one request that waits for its answer holds up no other`(_ fault: String) async throws {
    let cloud = try await start(fault)
    let waiting = try Connection(port: cloud.port)
    try waiting.send(state)
    while cloud.requests.isEmpty { await Task.yield() }
    let other = try Connection(port: cloud.port)
    try other.send(state)
    #expect(try other.answer().head.hasPrefix("HTTP/1.1 404 Not Found"))
    #expect(!waiting.hasInput)
    await cloud.stop()
    #expect(try waiting.fill() == false)
  }

  @Test func `a slow answer is the right one`() async throws {
    let cloud = try await start("slow=0.01")
    let connection = try Connection(port: cloud.port)
    try connection.send(state)
    #expect(try connection.answer().body.contains("not.found"))
    await cloud.stop()
  }

  @Test func `a proxy's page is HTML`() async throws {
    let cloud = try await start("html")
    let connection = try Connection(port: cloud.port)
    try connection.send(state)
    let answer = try connection.answer()
    #expect(answer.head.hasPrefix("HTTP/1.1 502 Bad Gateway"))
    #expect(answer.head.contains("Content-Type: text/html"))
    #expect(answer.body.contains("</html>"))
    await cloud.stop()
  }

  @Test func `faults can come and go while it runs`() async throws {
    let cloud = try await start()
    let connection = try Connection(port: cloud.port)
    if let fault = Fault("503:*") { cloud.add(fault) }
    try connection.send(state)
    #expect(try connection.answer().head.hasPrefix("HTTP/1.1 503 Service Unavailable"))
    cloud.clearFaults()
    try connection.send(state)
    #expect(try connection.answer().head.hasPrefix("HTTP/1.1 404 Not Found"))
    await cloud.stop()
  }

  @Test func `what is not HTTP is answered 400`() async throws {
    let cloud = try await start()
    let connection = try Connection(port: cloud.port)
    try connection.send("nonsense\r\n\r\n")
    #expect(try connection.answer().head.hasPrefix("HTTP/1.1 400 Bad Request"))
    await cloud.stop()
  }
}
