import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOWebSocket

/// A WebSocket server on loopback that plays a script to whoever connects.
final class SocketServer: Sendable {
  enum Act: Sendable {
    case frame(WebSocketFrame)
    /// Once the client has sent something, and so certainly listens, the connection ends without a
    /// word.
    case close
    /// Like `close`, by a reset.
    case reset

    static func text(_ text: String) -> Act {
      .frame(WebSocketFrame(fin: true, opcode: .text, data: ByteBuffer(string: text)))
    }
  }

  let port: Int
  /// The frames that clients sent; ends with the first connection.
  let received: AsyncStream<WebSocketFrame>

  private let channel: any Channel

  static func start(_ acts: [Act], tls: NIOSSLContext? = nil) async throws -> SocketServer {
    let (received, told) = AsyncStream.makeStream(of: WebSocketFrame.self)
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
          let upgrader = NIOWebSocketServerUpgrader(
            maxFrameSize: 1 << 24,
            shouldUpgrade: { channel, _ in channel.eventLoop.makeSucceededFuture([:]) },
            upgradePipelineHandler: { channel, _ in
              channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(ActingHandler(acts, told))
              }
            })
          try pipeline.configureHTTPServerPipeline(
            withServerUpgrade: (upgraders: [upgrader], completionHandler: { _ in }))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return SocketServer(channel: channel, received: received)
  }

  private init(channel: any Channel, received: AsyncStream<WebSocketFrame>) {
    self.channel = channel
    self.received = received
    port = channel.localAddress?.port ?? 0
  }

  func stop() async throws { try await channel.close() }
}

private final class ActingHandler: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private var acts: ArraySlice<SocketServer.Act>
  private let told: AsyncStream<WebSocketFrame>.Continuation

  init(_ acts: [SocketServer.Act], _ told: AsyncStream<WebSocketFrame>.Continuation) {
    self.acts = acts[...]
    self.told = told
  }

  func handlerAdded(context: ChannelHandlerContext) {
    while case .frame(let frame) = acts.first {
      acts.removeFirst()
      context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    told.yield(unwrapInboundIn(data))
    switch acts.popFirst() {
    case .close: context.close(promise: nil)
    case .reset:
      (context.channel as? any SocketOptionProvider)?
        .setSoLinger(linger(l_onoff: 1, l_linger: 0))
        .assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    case .frame, nil: break
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    told.finish()
    context.fireChannelInactive()
  }
}
