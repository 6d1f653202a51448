import NIOCore
import NIOExtras
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOWebSocket
import Synchronization

/// One attempt to open a WebSocket: connect, through a proxy where one leads there, agree on TLS,
/// and ask for the upgrade.
///
/// A NIO future does not end with its task, so the channel is kept to be closed when the task is
/// cancelled or the time is up.
final class WebSocketOpening: Sendable {
  typealias SocketChannel = NIOAsyncChannel<WebSocketEvent, String>

  /// The server answered the handshake with this status.
  struct Refusal: Error {
    let status: Int
  }

  private enum Upgrade: Sendable {
    case done(SocketChannel)
    case refused(NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>)
  }

  private struct State {
    var channel: (any Channel)?
    /// Why the channel is being closed before its time.
    var abandonment: CloudError.Code?
  }

  private let address: ChannelAddress
  private let network: Network
  private let connectTimeout: Duration
  private let handshakeTimeout: Duration
  private let state = Mutex(State())

  init(
    address: ChannelAddress, network: Network, connectTimeout: Duration,
    handshakeTimeout: Duration
  ) {
    self.address = address
    self.network = network
    self.connectTimeout = connectTimeout
    self.handshakeTimeout = handshakeTimeout
  }

  func run() async throws -> SocketChannel {
    do {
      return try await withTaskCancellationHandler {
        try await connectAndUpgrade()
      } onCancel: {
        abandon(.cancelled)
      }
    } catch {
      throw state.withLock { $0.abandonment }.map { CloudError($0) } ?? error
    }
  }

  private func connectAndUpgrade() async throws -> SocketChannel {
    let proxy = network.proxies.proxy(to: address.base)
    // A SOCKS client is not among the libraries used here.
    guard proxy?.kind != .socks5 else { throw CloudError(.invalidProxy) }
    let upgrade = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(TimeAmount(connectTimeout))
      .connect(host: proxy?.host ?? address.host, port: proxy?.port ?? address.port) { channel in
        channel.eventLoop.makeCompletedFuture {
          self.keep(channel)
          guard let proxy else { return try self.upgrade(channel) }
          return try self.tunnel(channel, proxy).assumeIsolated()
            .flatMap { self.upgradeFuture(channel) }.nonisolated()
        }
      }
    switch try await upgrade.get() {
    case .done(let channel):
      guard !Task.isCancelled else {
        try await channel.channel.close()
        throw CloudError(.cancelled)
      }
      return channel
    case .refused(let channel):
      throw try await refusal(channel)
    }
  }

  private func keep(_ channel: any Channel) {
    let isAbandoned = state.withLock { state in
      state.channel = channel
      return state.abandonment != nil
    }
    if isAbandoned { channel.close(promise: nil) }
    channel.eventLoop.scheduleTask(in: TimeAmount(handshakeTimeout)) {
      self.abandon(.requestTimedOut)
    }
  }

  /// Once the socket is open there is nothing left to abandon.
  private func settle() {
    state.withLock { $0.channel = nil }
  }

  private func abandon(_ code: CloudError.Code) {
    let channel = state.withLock { state in
      if state.channel != nil || code == .cancelled { state.abandonment = code }
      defer { state.channel = nil }
      return state.channel
    }
    channel?.close(promise: nil)
  }

  /// Asks the proxy for a connection to the server, after which the bytes are the server's.
  private func tunnel(_ channel: any Channel, _ proxy: Proxy) throws -> EventLoopFuture<Void> {
    let pipeline = channel.pipeline.syncOperations
    let established = channel.eventLoop.makePromise(of: Void.self)
    var headers = HTTPHeaders([("Host", address.authority)])
    if let authorization = proxy.authorization {
      headers.add(name: "Proxy-Authorization", value: authorization.value)
    }
    let encoder = HTTPRequestEncoder()
    let decoder = ByteToMessageHandler(HTTPResponseDecoder(leftOverBytesStrategy: .forwardBytes))
    try pipeline.addHandler(encoder)
    try pipeline.addHandler(decoder)
    try pipeline.addHandler(
      NIOHTTP1ProxyConnectHandler(
        targetHost: address.host.contains(":") ? "[\(address.host)]" : address.host,
        targetPort: address.port, headers: headers,
        deadline: .now() + TimeAmount(connectTimeout), promise: established))
    // The proxy's handler leaves by itself; those of its HTTP must not see the server's bytes.
    return established.futureResult.assumeIsolated()
      .flatMap { pipeline.removeHandler(decoder) }
      .flatMap { pipeline.removeHandler(encoder) }.nonisolated()
  }

  private func upgradeFuture(_ channel: any Channel) -> EventLoopFuture<Upgrade> {
    do {
      return try upgrade(channel)
    } catch {
      return channel.eventLoop.makeFailedFuture(error)
    }
  }

  private func upgrade(_ channel: any Channel) throws -> EventLoopFuture<Upgrade> {
    let pipeline = channel.pipeline.syncOperations
    if address.isEncrypted {
      var tls = network.tlsConfiguration
      tls.applicationProtocols = ["http/1.1"]
      // A numeric address is no server name: NIOSSL refuses it as one.
      let name = AddressBytes(address.host) == nil ? address.host : nil
      try pipeline.addHandler(
        NIOSSLClientHandler(context: NIOSSLContext(configuration: tls), serverHostname: name))
    }
    let upgrader = NIOTypedWebSocketClientUpgrader<Upgrade>(
      maxFrameSize: MessageJoiner.limit, enableAutomaticErrorHandling: false
    ) { channel, _ in
      channel.eventLoop.makeCompletedFuture {
        self.settle()
        try channel.pipeline.syncOperations.addHandler(WebSocketHandler())
        return .done(try SocketChannel(wrappingChannelSynchronously: channel))
      }
    }
    let head = HTTPRequestHead(
      version: .http1_1, method: .GET, uri: address.path.value,
      headers: ["Host": address.authority, "User-Agent": Release.userAgent])
    var configuration = NIOUpgradableHTTPClientPipelineConfiguration(
      upgradeConfiguration: NIOTypedHTTPClientUpgradeConfiguration(
        upgradeRequestHead: head, upgraders: [upgrader]
      ) { channel in
        channel.eventLoop.makeCompletedFuture {
          .refused(try NIOAsyncChannel(wrappingChannelSynchronously: channel))
        }
      })
    // The first frames may come with the consent.
    configuration.leftOverBytesStrategy = .forwardBytes
    return try pipeline.configureUpgradableHTTPClientPipeline(configuration: configuration)
  }

  private func refusal(
    _ channel: NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>
  ) async throws -> any Error {
    try await channel.executeThenClose { parts, _ in
      for try await part in parts {
        if case .head(let head) = part { return Refusal(status: Int(head.status.code)) }
      }
      return CloudError(.connectionBroken)
    }
  }
}
