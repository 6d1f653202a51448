import Synchronization
import Testing

@testable import SimulatedCloud

/// Channels over real sockets.
@Suite struct SocketTests {
  private static let pong = #"{"topicName":"channel.metadata","eventBody":{"message":"pong"}}"#
  private static let ping = #"{"message":"ping"}"#

  /// A clock that stands until it is moved.
  private final class Hands: Sendable {
    let now = Mutex(Visitor.moment)
  }

  private let hands = Hands()

  private func start(_ faults: String...) async throws -> (SimulatedCloud, channel: String) {
    var configuration = Configuration()
    configuration.pushInterval = nil
    configuration.clock = { [hands] in hands.now.withLock { $0.date } }
    configuration.wallClock = { Visitor.moment.date }
    configuration.faults = faults.compactMap(Fault.init)
    let cloud = try await SimulatedCloud.start(configuration)
    let channel = cloud.shared.state.withLock { state in
      let token = state.cloud.issueToken(
        .clientCredentials, to: configuration.clientID, wall: Visitor.moment)
      return state.cloud.channels.open(for: token, at: Visitor.moment).id
    }
    return (cloud, channel)
  }

  private func connect(_ cloud: SimulatedCloud, _ channel: String) throws -> Socket {
    let socket = try Socket(port: cloud.port, channel: channel)
    let head = try socket.connection.answer().head
    try #require(head.hasPrefix("HTTP/1.1 101 Switching Protocols"))
    // RFC 6455's own example of a key and what is accepted for it.
    #expect(head.lowercased().contains("sec-websocket-accept: s3pplmbitxaq9kygzzhzrbk+xoo="))
    return socket
  }

  @Test func `a change arrives as a text, and is in the log`() async throws {
    let (cloud, channel) = try await start()
    let socket = try connect(cloud, channel)
    let topic = "v2.analytics.queues.\(Endpoint.queueID("Support")).activity"
    try socket.send(#"{"message":"subscribe","topics":["\#(topic)"]}"#)
    #expect(try socket.text()?.contains(#""status":"subscribed""#) == true)
    cloud.pushNow()
    hands.now.withLock { $0 += .minute }
    cloud.pushNow()
    let text = try #require(try socket.text())
    let message = JSON(text: Array(text.utf8))
    #expect(message?["topicName"]?.string == topic)
    #expect(message?["eventBody"]?["results"]?.array?.isEmpty == false)
    #expect(cloud.pushes.map(\.topic) == [topic])
    await cloud.stop()
  }

  @Test func `pings, fragments and closes are answered as the protocol asks`() async throws {
    let (cloud, channel) = try await start()
    let socket = try connect(cloud, channel)
    try socket.send(9, [1, 2])
    let pong = try #require(try socket.frame())
    #expect(pong.opcode == 0x8A)
    #expect(pong.payload == [1, 2])
    let text = Array(Self.ping.utf8)
    try socket.send(1, Array(text.prefix(5)), isLast: false)
    try socket.send(9, [])
    try socket.send(0, Array(text.dropFirst(5)))
    #expect(try socket.frame()?.opcode == 0x8A)
    #expect(try socket.text() == Self.pong)
    try socket.send(8, [0x03, 0xE8])
    let close = try #require(try socket.frame())
    #expect(close.opcode == 0x88)
    #expect(close.payload == [0x03, 0xE8])
    #expect(try socket.frame() == nil)
    await cloud.stop()
  }

  @Test func `a frame that is not masked or not UTF-8 closes the socket`() async throws {
    let (cloud, channel) = try await start()
    var socket = try connect(cloud, channel)
    try socket.send(1, [0x61], isMasked: false)
    #expect(try socket.frame()?.payload == [0x03, 0xEA])
    socket = try connect(cloud, channel)
    try socket.send(1, [0xFF])
    #expect(try socket.frame()?.payload == [0x03, 0xEF])
    await cloud.stop()
  }

  @Test func `a second socket displaces the first`() async throws {
    let (cloud, channel) = try await start()
    let first = try connect(cloud, channel)
    let second = try connect(cloud, channel)
    #expect(try first.frame()?.opcode == 0x88)
    #expect(try first.frame() == nil)
    try second.send(Self.ping)
    #expect(try second.text() == Self.pong)
    await cloud.stop()
  }

  @Test func `an unknown channel is a plain 404, and so is an ended one`() async throws {
    let (cloud, channel) = try await start()
    var socket = try Socket(port: cloud.port, channel: "nobody")
    #expect(try socket.connection.answer().head.hasPrefix("HTTP/1.1 404 Not Found"))
    #expect(try socket.connection.fill() == false)
    socket = try connect(cloud, channel)
    cloud.expireChannels()
    #expect(try socket.frame()?.opcode == 0x88)
    socket = try Socket(port: cloud.port, channel: channel)
    #expect(try socket.connection.answer().head.hasPrefix("HTTP/1.1 404 Not Found"))
    await cloud.stop()
  }

  @Test func `sockets are dropped, closed with notice, and told nonsense on demand`() async throws {
    let (cloud, channel) = try await start()
    var socket = try connect(cloud, channel)
    cloud.sendText("not JSON")
    #expect(try socket.text() == "not JSON")
    cloud.sendBytes([0xFF, 0xFF, 0xFF])
    #expect(try socket.connection.bytes(3) == [0xFF, 0xFF, 0xFF])
    cloud.closeSockets(after: 0)
    #expect(try socket.text()?.contains("v2.system.socket_closing") == true)
    #expect(try socket.frame()?.opcode == 0x88)
    socket = try connect(cloud, channel)
    cloud.dropSockets()
    #expect(throws: Connection.Failure.reset) { _ = try socket.frame() }
    socket = try connect(cloud, channel)
    cloud.revokeTokens()
    #expect(try socket.text()?.contains("v2.system.token_revoked.") == true)
    #expect(try socket.frame()?.opcode == 0x88)
    await cloud.stop()
  }

  @Test func `a fault can befall the connecting`() async throws {
    let (cloud, channel) = try await start("503:1:/channels/*", "slow=0.01:1:/channels/*")
    let socket = try Socket(port: cloud.port, channel: channel)
    #expect(try socket.connection.answer().head.hasPrefix("HTTP/1.1 503 Service Unavailable"))
    _ = try connect(cloud, channel)
    await cloud.stop()
  }

  @Test func `a request that is no WebSocket's is 400`() async throws {
    let (cloud, channel) = try await start()
    let connection = try Connection(port: cloud.port)
    try connection.send(
      "GET /channels/\(channel) HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\r\n")
    #expect(try connection.answer().head.hasPrefix("HTTP/1.1 400 Bad Request"))
    await cloud.stop()
  }
}
