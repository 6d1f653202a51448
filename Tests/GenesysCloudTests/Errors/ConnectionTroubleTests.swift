import NIOSSL
import Testing

@testable import GenesysCloud

@Suite(.timeLimit(.minutes(1)))
struct ConnectionTroubleTests {
  private static let path = "/api/v2/organizations/me"

  /// The code, and how many attempts were made, when the server always does this. With a ready token, as
  /// sign-in would have to keep within a test's short time-out too.
  private func outcome(
    of reply: Reply, timeouts: Timeouts = .patient
  ) async throws -> (code: CloudError.Code, attempts: Int) {
    var outcome: (CloudError.Code, Int) = (.cancelled, 0)
    try await Cloud.with(
      [Self.path: ScriptedServer.replies(reply)], credentials: .accessToken(Secret("ready")),
      timeouts: timeouts
    ) { cloud in
      let error = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(error.path == Self.path)
      #expect(error.host == "127.0.0.1:\(cloud.server.port)")
      outcome = (error.code, cloud.record.trace.count { $0.path == Self.path })
    }
    return outcome
  }

  @Test func brokenConnectionsAreTriedFourTimes() async throws {
    #expect(try await outcome(of: .reset) == (.connectionBroken, 4))
    #expect(try await outcome(of: .close) == (.connectionBroken, 4))
    #expect(try await outcome(of: .truncated) == (.truncated, 4))
  }

  @Test func silenceTimesOutAndIsNotTriedAgain() async throws {
    let timeouts = Timeouts(request: .milliseconds(300))
    #expect(try await outcome(of: .silence, timeouts: timeouts) == (.requestTimedOut, 1))
  }

  @Test func bodyThatStopsTimesOutToo() async throws {
    let timeouts = Timeouts(request: .milliseconds(300))
    #expect(try await outcome(of: .headThenSilence, timeouts: timeouts) == (.requestTimedOut, 1))
  }

  @Test func silenceInsideTheRequestsTimeEndsByTheReadTimeOut() async throws {
    let timeouts = Timeouts(read: .milliseconds(100), request: .seconds(3600))
    #expect(try await outcome(of: .silence, timeouts: timeouts) == (.requestTimedOut, 1))
    #expect(try await outcome(of: .headThenSilence, timeouts: timeouts) == (.requestTimedOut, 1))
  }

  @Test func refusedPortIsNotTriedAgain() async throws {
    let server = try await ScriptedServer.start(routes: [:])
    try await server.stop()
    let record = Record()
    let time = ManualTime()
    let client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:\(server.port)"),
      credentials: .client(id: "id", secret: Secret("secret")), time: time.source,
      trace: { line in record.add(line) })
    let error = await #expect(throws: CloudError.self) { try await client.signIn() }
    await client.shutdown()
    #expect(error?.code == .connectionRefused)
    #expect(error?.path == "/oauth/token")
    #expect(time.sleeps.isEmpty)
    #expect(record.trace.map(\.attempt) == [1])
  }

  @Test func refusedNameIsToldAsRefused() async throws {
    let server = try await ScriptedServer.start(routes: [:])
    try await server.stop()
    let client = CloudClient(
      host: try ServiceHost(api: "http://localhost:\(server.port)"),
      credentials: .accessToken(Secret("ready")), time: ManualTime().source)
    let error = await #expect(throws: CloudError.self) { try await client.signIn() }
    await client.shutdown()
    #expect(error?.code == .connectionRefused)
  }

  @Test func nameWithoutAddressIsNotFound() async throws {
    let client = CloudClient(
      // RFC 6761 keeps this top-level domain without names.
      host: try ServiceHost(api: "https://api.nowhere.invalid"),
      credentials: .accessToken(Secret("ready")), time: ManualTime().source)
    let error = await #expect(throws: CloudError.self) { try await client.signIn() }
    await client.shutdown()
    #expect(error?.code == .hostNotFound)
    #expect(error?.host == "api.nowhere.invalid")
  }

  @Test func certificateSignedByNobodyTrustedIsUntrusted() async throws {
    let configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [
        .certificate(try NIOSSLCertificate(bytes: Array(SelfSigned.certificate.utf8), format: .pem))
      ],
      privateKey: .privateKey(
        try NIOSSLPrivateKey(bytes: Array(SelfSigned.key.utf8), format: .pem)))
    let server = try await ScriptedServer.start(
      routes: [:], tls: NIOSSLContext(configuration: configuration))
    let time = ManualTime()
    let error = await tlsError(port: server.port, time)
    try await server.stop()
    #expect(error?.code == .untrustedCertificate)
    #expect(time.sleeps.isEmpty)
    #expect(server.connections == 1)
    #expect(server.requests.isEmpty)
  }

  @Test func serverThatSpeaksNoTLSFailsTLS() async throws {
    let server = try await ScriptedServer.start(routes: [:])
    let error = await tlsError(port: server.port, ManualTime())
    try await server.stop()
    #expect(error?.code == .tlsFailed)
  }

  private func tlsError(port: Int, _ time: ManualTime) async -> CloudError? {
    await #expect(throws: CloudError.self) {
      let client = CloudClient(
        host: try ServiceHost(api: "https://127.0.0.1:\(port)"),
        credentials: .accessToken(Secret("ready")), timeouts: .patient, time: time.source)
      do {
        _ = try await client.signIn()
      } catch {
        await client.shutdown()
        throw error
      }
    }
  }

  @Test func pageOfAProxyIsAPage() async throws {
    let page = Reply.answer(200, headers: ["Content-Type": "text/html"], body: "<html></html>")
    #expect(try await outcome(of: page) == (.webPage, 1))
    let unavailable = Reply.answer(503, headers: ["Content-Type": "text/html"], body: "<html>")
    #expect(try await outcome(of: unavailable) == (.webPage, 4))
  }

  @Test func answerThatBreaksTheRulesIsNotAskedForAgain() async throws {
    let replies = [
      Reply.bytes(headers: ["Content-Encoding": "gzip"], body: Array("no gzip at all".utf8)),
      .answer(200, headers: ["Content-Length": "-5"], body: "{}"),
      .answer(200, headers: ["X": String(repeating: "x", count: 200_000)], body: "{}"),
    ]
    for reply in replies {
      #expect(try await outcome(of: reply) == (.malformedAnswer, 1))
    }
  }

  @Test func redirectIsNotFollowed() async throws {
    try await Cloud.with { elsewhere in
      let target = "http://127.0.0.1:\(elsewhere.server.port)/api/v2/organizations/me"
      let reply = Reply.status(302, ["Location": target])
      let outcome = try await outcome(of: reply)
      #expect(outcome == (.unexpectedStatus, 1))
      #expect(elsewhere.server.requests.isEmpty)
    }
  }

  @Test func useAfterShutdownIsAnErrorAndNoCrash() async throws {
    try await Cloud.with { cloud in
      _ = try await cloud.client.signIn()
      await cloud.client.shutdown()
      #expect(
        try await cloud.error { _ = try await $0.organizations.me() }.code == .connectionBroken)
    }
  }

  @Test func compressedAnswerIsRead() async throws {
    // {"id":"o","name":"Acme"} in gzip.
    let bytes = GzipSample.organization
    let reply = Reply.bytes(headers: ["Content-Encoding": "gzip"], body: bytes)
    try await Cloud.with([Self.path: ScriptedServer.replies(reply)]) { cloud in
      let name = try await cloud.client.organizations.me().name
      #expect(name == "Acme")
      #expect(cloud.server.requests.last?.headers["accept-encoding"] == "gzip")
    }
  }
}
