import NIOCore
import NIOHTTP1
import NIOSSL
import NIOWebSocket
import Testing

@testable import GenesysCloud

@Suite(.timeLimit(.minutes(1)))
struct WebSocketClientTests {
  private func client(
    _ network: Network = .direct, handshake: Duration = .seconds(60)
  ) -> WebSocketClient {
    WebSocketClient(
      network: network, connectTimeout: .seconds(60), handshakeTimeout: handshake)
  }

  private func address(_ port: Int, _ scheme: String = "ws") throws -> ChannelAddress {
    try ChannelAddress(
      Secret("\(scheme)://127.0.0.1:\(port)/channels/streaming-secret"),
      of: ServiceHost(api: "http://127.0.0.1:\(port)"))
  }

  /// All events of a socket whose server plays these acts.
  private func events(
    _ acts: [SocketServer.Act], tls: NIOSSLContext? = nil, network: Network = .direct
  ) async throws -> [WebSocketEvent] {
    let server = try await SocketServer.start(acts, tls: tls)
    let events = try await client(network).open(address(server.port, tls == nil ? "ws" : "wss")) {
      socket in
      var events: [WebSocketEvent] = []
      // What ends the connection waits for a word. Where a frame ended it already, none is taken.
      try? await socket.texts.write(LiveConnection.ping)
      do {
        for try await event in socket.events { events.append(event) }
      } catch {
        Issue.record(error)
      }
      return events
    }
    try await server.stop()
    return events
  }

  private static func frame(_ opcode: WebSocketOpcode, fin: Bool = true, _ data: [UInt8])
    -> SocketServer.Act
  {
    .frame(WebSocketFrame(fin: fin, opcode: opcode, data: ByteBuffer(bytes: data)))
  }

  @Test func textsComeAndAnEndWithoutAWordIsTold() async throws {
    let events = try await events([.text("one"), .text("two"), .close])
    #expect(events == [.text("one"), .text("two"), .ended(.broken)])
  }

  @Test func aResetIsBroken() async throws {
    #expect(try await events([.reset]) == [.ended(.broken)])
  }

  @Test func aCloseIsEchoedWithItsCode() async throws {
    let server = try await SocketServer.start([Self.frame(.connectionClose, [0x03, 0xE9])])
    let ended = try await client().open(address(server.port)) { socket in
      do { for try await event in socket.events { return event } } catch {}
      return WebSocketEvent.signOfLife
    }
    #expect(ended == .ended(.closed(code: 1001)))
    var answers: [WebSocketFrame] = []
    for await frame in server.received { answers.append(frame) }
    #expect(answers.map(\.opcode) == [.connectionClose])
    #expect(answers.first?.unmaskedData.getInteger(at: 0, as: UInt16.self) == 1001)
    #expect(answers.allSatisfy { $0.maskKey != nil })
    try await server.stop()
  }

  @Test func aPingBetweenFragmentsIsAnswered() async throws {
    let events = try await events([
      Self.frame(.text, fin: false, [0x61]), Self.frame(.ping, [7]),
      Self.frame(.continuation, [0x62]), .close,
    ])
    #expect(events == [.signOfLife, .signOfLife, .text("ab"), .ended(.broken)])
  }

  @Test func aMessageBeyondTheLimitEndsTheSocket() async throws {
    let long = [UInt8](repeating: 0x61, count: MessageJoiner.limit + 1)
    #expect(try await events([Self.frame(.text, long)]) == [.ended(.violated(.tooLong))])
  }

  @Test func aMessageAtTheLimitComes() async throws {
    let long = [UInt8](repeating: 0x61, count: MessageJoiner.limit)
    let events = try await events([Self.frame(.text, long), .close])
    guard case .text(let text) = events.first else {
      Issue.record("no text came")
      return
    }
    #expect(text.utf8.count == MessageJoiner.limit)
  }

  @Test func whatIsSentIsMasked() async throws {
    let server = try await SocketServer.start([])
    try await client().open(address(server.port)) { socket in
      try? await socket.texts.write(LiveConnection.ping)
      for await frame in server.received {
        #expect(frame.maskKey != nil)
        #expect(String(buffer: frame.unmaskedData) == LiveConnection.ping)
        return
      }
    }
    try await server.stop()
  }

  @Test func cancellingClosesTheSocket() async throws {
    let server = try await SocketServer.start([.text("open")])
    let address = try address(server.port)
    let client = client()
    let task = Task {
      try await client.open(address) { socket in
        do {
          for try await event in socket.events where event == .text("open") {
            withUnsafeCurrentTask { $0?.cancel() }
          }
        } catch {}
      }
    }
    _ = await task.result
    // The stream of what was received ends with the connection.
    for await _ in server.received {}
    try await server.stop()
  }

  @Test(
    "A handshake that is answered with a status tells it",
    arguments: [
      (401, CloudError.Code.tokenRejected), (404, .notFound), (200, .unexpectedStatus),
      (503, .serverFailed), (302, .unexpectedStatus),
    ])
  func refusals(status: Int, code: CloudError.Code) async throws {
    try await expect(
      code, status: status,
      when: { _, _ in .answer(status, body: "<html>a proxy's page</html>") })
  }

  @Test func aConnectionClosedDuringTheHandshakeIsBroken() async throws {
    try await expect(.connectionBroken, when: { _, _ in .close })
    try await expect(.connectionBroken, when: { _, _ in .reset })
  }

  @Test func aHandshakeThatIsNotAnsweredTimesOut() async throws {
    try await expect(
      .requestTimedOut, handshake: .milliseconds(50), when: { _, _ in .silence })
  }

  @Test func aCancelledHandshakeEnds() async throws {
    let server = try await ScriptedServer.start(
      routes: ["/channels/streaming-secret": { _, _ in .silence }])
    let address = try address(server.port)
    let client = client()
    let task = Task { try await client.open(address) { _ in } }
    task.cancel()
    let error = await #expect(throws: CloudError.self) { try await task.value }
    #expect(error?.code == .cancelled)
    try await server.stop()
  }

  @Test func nobodyThereIsRefused() async throws {
    let error = await #expect(throws: CloudError.self) {
      try await client().open(address(1)) { _ in }
    }
    #expect(error?.code == .connectionRefused)
  }

  private func expect(
    _ code: CloudError.Code, status: Int? = nil, handshake: Duration = .seconds(60),
    when route: @escaping ScriptedServer.Route,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let server = try await ScriptedServer.start(
      routes: ["/channels/streaming-secret": route])
    let error = await #expect(throws: CloudError.self, sourceLocation: sourceLocation) {
      try await client(handshake: handshake).open(address(server.port)) { _ in }
    }
    #expect(error?.code == code, sourceLocation: sourceLocation)
    #expect(error?.status == status, sourceLocation: sourceLocation)
    #expect(error.map { "\($0)".contains("streaming-secret") } == false)
    try await server.stop()
  }

  @Test func overTLSTheClientsAuthoritiesCount() async throws {
    let tls = try SelfSigned.serverContext()
    let trusted = Network(
      authorities: try Authorities(pem: Array(SelfSigned.certificate.utf8)))
    let seen = try await events([.text("hello"), .close], tls: tls, network: trusted)
    #expect(seen.first == .text("hello"))
    let error = await #expect(throws: CloudError.self) {
      try await events([.text("hello")], tls: tls)
    }
    #expect(error?.code == .untrustedCertificate)
  }

  @Test func aProxyLeadsToTheSocket() async throws {
    try await behindProxy { client, address, proxy in
      let event = try await client.open(address) { socket in
        do { for try await event in socket.events { return event } } catch {}
        return WebSocketEvent.signOfLife
      }
      #expect(event == .text("hello"))
      #expect(
        proxy.visits == [
          .init(target: "api.example.com:443", authorization: "Basic YW5uOmh1bnRlcjI=")
        ])
    }
  }

  @Test(
    "A proxy that lets nobody pass is told as that",
    arguments: [
      (HTTPResponseStatus.proxyAuthenticationRequired, CloudError.Code.proxyCredentials),
      (.forbidden, .proxyRefused),
    ])
  func proxyRefusals(status: HTTPResponseStatus, code: CloudError.Code) async throws {
    try await behindProxy(refusal: status) { client, address, proxy in
      let error = await #expect(throws: CloudError.self) { try await client.open(address) { _ in } }
      #expect(error?.code == code)
      #expect(error?.host == "127.0.0.1:\(proxy.port)")
    }
  }

  /// A TLS server that says it is api.example.com, and a client that reaches it through a proxy.
  private func behindProxy(
    refusal: HTTPResponseStatus? = nil,
    _ test: (WebSocketClient, ChannelAddress, ProxyServer) async throws -> Void
  ) async throws {
    let tls = try SelfSigned.serverContext(ThrowAway.example, key: ThrowAway.exampleKey)
    let server = try await SocketServer.start([.text("hello")], tls: tls)
    let proxy = try await ProxyServer.start(to: server.port, refusal: refusal)
    let network = Network(
      authorities: try Authorities(pem: Array(ThrowAway.example.utf8)),
      proxies: try Proxies(https: "http://ann:hunter2@127.0.0.1:\(proxy.port)", all: nil, none: nil)
    )
    let address = try ChannelAddress(
      Secret("wss://api.example.com/channels/streaming-secret"),
      of: ServiceHost(api: "https://api.example.com"))
    try await test(client(network), address, proxy)
    try await proxy.stop()
    try await server.stop()
  }
}
