import Testing

@testable import SimulatedCloud

@Suite struct FaultTests {
  @Test func `a specification is read, with what it leaves out`() throws {
    let plain = try #require(Fault("503"))
    #expect(plain.kind == .serviceUnavailable)
    #expect(plain.count == 1)
    #expect(plain.path == "*")
    #expect(plain.seconds == nil)
    #expect(Fault("429")?.seconds == 1)
    #expect(Fault("slow")?.seconds == 2)
    let full = try #require(Fault("429=7:*:/api/v2/analytics/*"))
    #expect(full.seconds == 7)
    #expect(full.count == nil)
    #expect(full.path == "/api/v2/analytics/*")
    #expect(Fault("slow=0.25:3")?.seconds == 0.25)
    #expect(Fault("slow=0.25:3")?.count == 3)
  }

  @Test(arguments: [
    "", "418", "503=2", "slow=-1", "slow=x", "429=1.5", "503:0", "503:x", "503:-1", "503:1:",
    "SLOW", "503:", "empty=1", "drop=0", "drop=5:1:/x", "closing=x",
  ])
  func `anything else is no fault`(_ specification: String) {
    #expect(Fault(specification) == nil)
  }

  @Test(arguments: Fault.Kind.allCases)
  func `every kind has a specification`(_ kind: Fault.Kind) {
    #expect(Fault(kind.rawValue)?.kind == kind)
  }

  @Test(arguments: [
    ("*", "/a/b", true), ("/a/*", "/a/b/c", true), ("/a/*", "/b", false), ("/a", "/a", true),
    ("/a", "/a/b", false), ("*/query", "/a/query", true), ("/a/*/c", "/a/b/c", true),
    ("/a/*/c", "/a/c", false), ("*b*d*", "abcde", true), ("*d*b*", "abcde", false),
    ("ab*ba", "aba", false),
  ])
  func `an asterisk stands for anything`(_ pattern: String, _ text: String, _ matches: Bool) {
    #expect(Glob(pattern).matches(text) == matches)
  }

  private func visitor(_ faults: String...) -> Visitor {
    var visitor = Visitor.signedIn()
    for fault in faults.compactMap(Fault.init) { visitor.cloud.faults.add(fault) }
    return visitor
  }

  @Test(arguments: [
    ("401", 401, "bad.credentials"), ("403", 403, "missing.any.permissions"),
    ("404", 404, "not.found"), ("408", 408, "client.timeout"), ("409", 409, "general.conflict"),
    ("413", 413, "request.entity.too.large"), ("415", 415, "unsupported.media.type"),
    ("429", 429, "too.many.requests"),
    ("500", 500, "internal.server.error"), ("502", 502, "bad.gateway"),
    ("503", 503, "service.unavailable"), ("504", 504, "request.timeout"),
  ])
  func `a status is answered with its real body and headers`(
    _ kind: String, _ status: Int, _ code: String
  ) {
    var visitor = visitor(kind)
    let response = visitor.send(Endpoint.queues)
    #expect(response.status == status)
    #expect(JSON(text: response.body)?["code"]?.string == code)
    #expect(JSON(text: response.body)?["status"] == JSON(status))
    #expect(response.header("ININ-Correlation-Id") != nil)
    #expect(visitor.send(Endpoint.queues).status == 200)
  }

  @Test func `a 429 says when to come back`() {
    var visitor = visitor("429=9")
    #expect(visitor.send(Endpoint.queues).header("Retry-After") == "9")
  }

  @Test func `a fault befalls as many requests as it says, on matching paths only`() {
    var visitor = visitor("500:2:/api/v2/routing/*")
    #expect(visitor.send("/api/v2/organizations/me").status == 200)
    #expect(visitor.send(Endpoint.queues).status == 500)
    #expect(visitor.send(Endpoint.queues).status == 500)
    #expect(visitor.send(Endpoint.queues).status == 200)
  }

  @Test func `faults take turns, and one for always stays until cleared`() {
    var visitor = visitor("503", "500:*")
    #expect((0..<4).map { _ in visitor.send(Endpoint.queues).status } == [503, 500, 500, 500])
    visitor.cloud.faults.clear()
    #expect(visitor.send(Endpoint.queues).status == 200)
  }

  @Test func `signing in can fail in its own form, and the truth cannot fail`() {
    var visitor = visitor("401:*", "503:*")
    let response = visitor.askForToken()
    #expect(response.status == 401)
    #expect(JSON(text: response.body)?["error"] == "invalid_client")
    #expect(visitor.send("/simulator/state").status == 200)
  }

  @Test func `a 404 of the statistics dialect has no body`() {
    var visitor = visitor("404")
    let response = visitor.send("POST", Endpoint.statistics, body: "{}")
    #expect(response.status == 404)
    #expect(response.body.isEmpty)
  }

  @Test func `a proxy's page is no answer of the platform`() {
    var visitor = visitor("html")
    let response = visitor.send(Endpoint.queues)
    #expect(response.status == 502)
    #expect(response.header("Content-Type") == "text/html")
    #expect(response.header("ININ-Correlation-Id") == nil)
  }

  @Test(arguments: [
    ("empty", ""), ("shape", #"[{"unexpected":[1,"two",null]}]"#),
    ("garbled", "{\"results\":[{\u{FFFD}\u{FFFD}\0"),
  ])
  func `a good status can come with the wrong body`(_ kind: String, _ body: String) {
    var visitor = visitor(kind)
    let response = visitor.send(Endpoint.queues)
    #expect(response.status == 200)
    #expect(String(decoding: response.body, as: UTF8.self) == body)
    #expect(response.header("inin-ratelimit-count") == "1")
  }

  @Test func `an answer can be said to be compressed and is not`() {
    var visitor = visitor("badgzip")
    let response = visitor.send(Endpoint.queues)
    #expect(response.header("Content-Encoding") == "gzip")
    #expect(JSON(text: response.body) != nil)
  }

  @Test func `sockets' faults come after their time, leave requests alone, and are counted`() {
    var plan = FaultPlan(["drop=5:2", "garble:*"].compactMap(Fault.init))
    #expect(plan.next(for: Endpoint.queues) == nil)
    #expect(plan.due(at: 0).isEmpty)
    #expect(plan.due(at: 4_999).isEmpty)
    #expect(plan.due(at: 5_000) == [.drop])
    #expect(plan.due(at: 5_001).isEmpty)
    #expect(plan.due(at: 30_000) == [.drop, .garble])
    #expect(plan.due(at: 60_000) == [.garble])
  }
}
