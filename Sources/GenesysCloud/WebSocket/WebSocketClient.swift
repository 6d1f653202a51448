import NIOCore
import NIOPosix
import Synchronization

/// Opens WebSockets, by the same certificate authorities and proxies as all other requests.
struct WebSocketClient: Sendable {
  /// An open socket: what comes, and a way to send texts.
  struct Socket: Sendable {
    let events: NIOAsyncChannelInboundStream<WebSocketEvent>
    let texts: NIOAsyncChannelOutboundWriter<String>
  }

  /// The handshake's path for errors: the true one is secret.
  private static let toldPath = "/channels/[secret]"

  let network: Network
  let connectTimeout: Duration
  /// From the connection to the server's consent.
  let handshakeTimeout: Duration

  /// Opens a socket and closes it when the body ends or its task is cancelled.
  ///
  /// - Throws: why it could not be opened. With a status when the server answered the handshake
  ///   with something other than consent.
  func open<Value: Sendable>(
    _ address: ChannelAddress, _ body: @Sendable (Socket) async -> Value
  ) async throws(CloudError) -> Value {
    let opening = WebSocketOpening(
      address: address, network: network, connectTimeout: connectTimeout,
      handshakeTimeout: handshakeTimeout)
    let channel: WebSocketOpening.SocketChannel
    do {
      channel = try await opening.run()
    } catch {
      throw failure(error, at: address)
    }
    var value: Value?
    do {
      try await channel.executeThenClose { events, texts in
        value = await body(Socket(events: events, texts: texts))
      }
    } catch {
      // A connection that was reset cannot be closed; what the body found counts.
      guard value != nil else { throw failure(error, at: address) }
    }
    guard let value else { throw self.error(.connectionBroken, at: address) }
    return value
  }

  /// An error about the socket at an address.
  func error(
    _ code: CloudError.Code, at address: ChannelAddress, status: Int? = nil
  ) -> CloudError {
    CloudError(
      code, status: status, method: APIRequest.Method.get.rawValue, path: Self.toldPath,
      host: address.authority)
  }

  private func failure(_ failure: any Error, at address: ChannelAddress) -> CloudError {
    switch failure {
    case let known as CloudError: error(known.code, at: address)
    case let refusal as WebSocketOpening.Refusal:
      error(CloudError.Code(status: refusal.status), at: address, status: refusal.status)
    default: trouble(CloudError.Code(trouble: failure), at: address)
    }
  }

  /// Without the connection: where a proxy stands between, it may be the one that failed.
  private func trouble(_ code: CloudError.Code, at address: ChannelAddress) -> CloudError {
    guard let proxy = network.proxies.proxy(to: address.base) else {
      return error(code, at: address)
    }
    var trouble = error(code.behindProxy, at: address)
    if trouble.code.isProxyTrouble { trouble.host = proxy.name }
    return trouble
  }
}
