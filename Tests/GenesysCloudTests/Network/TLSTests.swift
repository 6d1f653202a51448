import Testing

@testable import GenesysCloud

@Suite(.timeLimit(.minutes(1)))
struct TLSTests {
  private static let path = "/api/v2/organizations/me"
  private static let routes = [
    path: ScriptedServer.replies(.json(#"{"id":"o","name":"Acme"}"#))
  ]

  private func code(_ server: TLSServer, on network: Network? = nil) async throws -> CloudError
    .Code?
  {
    await #expect(throws: CloudError.self) { _ = try await server.name(on: network) }?.code
  }

  @Test func authorityThatIsAddedVouchesForTheServer() async throws {
    let server = try await TLSServer.start(Self.routes)
    #expect(try await server.name() == "Acme")
    #expect(server.server.requests.first?.headers["authorization"] == "Bearer ready")
    try await server.server.stop()
  }

  @Test func withoutItNothingIsSent() async throws {
    let server = try await TLSServer.start(Self.routes)
    #expect(try await code(server, on: .direct) == .untrustedCertificate)
    #expect(server.server.requests.isEmpty)
    try await server.server.stop()
  }

  @Test func certificateForAnotherNameIsToldApart() async throws {
    let server = try await TLSServer.start(
      Self.routes, certificate: ThrowAway.example, key: ThrowAway.exampleKey)
    #expect(try await code(server) == .certificateForAnotherName)
    #expect(server.server.requests.isEmpty)
    try await server.server.stop()
  }

  @Test func certificateThatHasRunOutIsRefusedThoughItsSignerIsTrusted() async throws {
    let server = try await TLSServer.start(
      Self.routes, certificate: ThrowAway.expired, key: ThrowAway.expiredKey)
    #expect(try await code(server) == .untrustedCertificate)
    try await server.server.stop()
  }

  @Test(
    "HTTP/2 is spoken where it is offered",
    arguments: [
      (["h2", "http/1.1"], "2.0"), (["http/1.1"], "1.1"),
    ])
  func version(protocols: [String], version: String) async throws {
    let server = try await TLSServer.start(Self.routes, protocols: protocols)
    #expect(try await server.name() == "Acme")
    #expect(server.server.requests.map(\.version) == [version])
    try await server.server.stop()
  }

  @Test func compressedAnswerIsReadOverHTTP2Too() async throws {
    let reply = Reply.bytes(
      headers: ["Content-Encoding": "gzip"], body: GzipSample.organization)
    let server = try await TLSServer.start(
      [Self.path: ScriptedServer.replies(reply)], protocols: ["h2"])
    #expect(try await server.name() == "Acme")
    try await server.server.stop()
  }

  @Test func redirectToPlainHTTPIsNotFollowed() async throws {
    try await Cloud.with(Self.routes) { plain in
      let target = "http://127.0.0.1:\(plain.server.port)\(Self.path)"
      let server = try await TLSServer.start(
        [Self.path: ScriptedServer.replies(.status(307, ["Location": target]))],
        protocols: ["h2", "http/1.1"])
      #expect(try await code(server) == .unexpectedStatus)
      #expect(plain.server.requests.isEmpty)
      try await server.server.stop()
    }
  }
}
