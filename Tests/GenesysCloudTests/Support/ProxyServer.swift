import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A proxy that leads every CONNECT to one port of this machine, whatever host is asked for.
final class ProxyServer: Sendable {
  /// What it was asked for: the target, and the credentials if it got any.
  struct Visit: Sendable, Equatable {
    let target: String
    let authorization: String?
  }

  let port: Int
  private let channel: any Channel
  private let log: Log

  fileprivate final class Log: Sendable {
    let visits = Mutex<[Visit]>([])
  }

  /// - Parameters:
  ///   - authorization: the only credentials that it lets pass; nil lets everybody pass.
  ///   - refusal: what it says to everybody, if it leads nobody anywhere.
  static func start(
    to target: Int, authorization: String? = nil, refusal: HTTPResponseStatus? = nil
  ) async throws -> ProxyServer {
    let log = Log()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          let decoder = ByteToMessageHandler(
            HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes))
          try pipeline.addHandler(HTTPResponseEncoder(), name: "encoder")
          try pipeline.addHandler(decoder, name: "decoder")
          try pipeline.addHandler(
            ProxyHandler(target: target, authorization: authorization, refusal: refusal, log: log))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return ProxyServer(channel: channel, log: log)
  }

  private init(channel: any Channel, log: Log) {
    self.channel = channel
    self.log = log
    port = channel.localAddress?.port ?? 0
  }

  var visits: [Visit] { log.visits.withLock { $0 } }

  func stop() async throws { try await channel.close() }
}

/// Answers a CONNECT, and then passes on bytes both ways.
private final class ProxyHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let target: Int
  private let authorization: String?
  private let refusal: HTTPResponseStatus?
  private let log: ProxyServer.Log

  init(target: Int, authorization: String?, refusal: HTTPResponseStatus?, log: ProxyServer.Log) {
    self.target = target
    self.authorization = authorization
    self.refusal = refusal
    self.log = log
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(let head) = unwrapInboundIn(data) else { return }
    let shown = head.headers.first(name: "Proxy-Authorization")
    log.visits.withLock { $0.append(ProxyServer.Visit(target: head.uri, authorization: shown)) }
    if let refusal { return answer(refusal, context) }
    if let authorization, shown != authorization {
      return answer(.proxyAuthenticationRequired, context)
    }
    lead(context)
  }

  private func answer(_ status: HTTPResponseStatus, _ context: ChannelHandlerContext) {
    let headers: HTTPHeaders = status == .ok ? [:] : ["Content-Length": "0"]
    let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  private func lead(_ context: ChannelHandlerContext) {
    let near = context.channel
    let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
    let loopContext = NIOLoopBound(context, eventLoop: context.eventLoop)
    ClientBootstrap(group: context.eventLoop)
      .channelInitializer { far in
        far.eventLoop.makeCompletedFuture {
          try far.pipeline.syncOperations.addHandler(Passage(to: near))
        }
      }
      .connect(host: "127.0.0.1", port: target)
      .whenSuccess { far in
        handler.value.answer(.ok, loopContext.value)
        let pipeline = near.pipeline.syncOperations
        try? pipeline.addHandler(Passage(to: far))
        for name in ["encoder", "decoder"] {
          _ = pipeline.removeHandler(name: name)
        }
        _ = pipeline.removeHandler(handler.value)
      }
  }
}

/// Writes what comes in on one channel to another, and closes it too.
private final class Passage: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let other: any Channel

  init(to other: any Channel) { self.other = other }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    other.writeAndFlush(unwrapInboundIn(data), promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    other.close(promise: nil)
  }
}
