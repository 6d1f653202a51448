import Glibc
import NIOCore
import NIOHTTP1

/// One connection: puts requests together and delivers the answers, the broken ones included.
///
/// Used on its event loop only.
final class ConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let respond: @Sendable (Request) -> Delivery
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []

  init(respond: @escaping @Sendable (Request) -> Delivery) {
    self.respond = respond
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body = []
    case .body(let part):
      // One byte beyond the limit tells the routes that it was passed; the rest is not kept.
      body += part.readableBytesView.prefix(Request.longestBody + 1 - body.count)
    case .end:
      guard let head else { return }
      let request = Request(
        head.method.rawValue, head.uri, headers: head.headers.map { ($0.name, $0.value) },
        body: body)
      deliver(respond(request), to: head, context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func deliver(
    _ delivery: Delivery, to head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    switch delivery {
    case .now(let response):
      send(response, to: head, context)
    case .late(let response, let seconds):
      let delay = TimeAmount.nanoseconds(Int64(seconds * 1e9))
      // The connection may be gone by then: writing to it does nothing.
      context.eventLoop.assumeIsolated().scheduleTask(in: delay) {
        self.send(response, to: head, context)
      }
    case .cutOff(let response):
      let half = response.body.prefix(response.body.count / 2)
      let length = max(response.body.count, 1)
      write(response, length: length, body: Array(half), to: head, context)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      context.close(promise: nil)
    case .never:
      break
    case .reset:
      reset(context)
    }
  }

  private func send(
    _ response: Response, to head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    let body = head.method == .HEAD ? [] : response.body
    write(response, length: response.body.count, body: body, to: head, context)
    let end = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    if !head.isKeepAlive {
      end.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }
  }

  private func write(
    _ response: Response, length: Int, body: [UInt8], to head: HTTPRequestHead,
    _ context: ChannelHandlerContext
  ) {
    var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
    headers.add(name: "Content-Length", value: "\(length)")
    if !head.isKeepAlive { headers.add(name: "Connection", value: "close") }
    let start = HTTPResponseHead(
      version: head.version, status: HTTPResponseStatus(statusCode: response.status),
      headers: headers)
    context.write(wrapOutboundOut(.head(start)), promise: nil)
    guard !body.isEmpty else { return }
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
  }

  /// Lingering for no time makes the close a RST.
  private func reset(_ context: ChannelHandlerContext) {
    guard let socket = context.channel as? any SocketOptionProvider else {
      context.close(promise: nil)
      return
    }
    let lingered = socket.setSoLinger(linger(l_onoff: 1, l_linger: 0))
    lingered.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
  }
}
