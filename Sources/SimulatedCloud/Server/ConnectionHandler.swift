import Glibc
import NIOCore
import NIOHTTP1
import NIOWebSocket

/// One connection: puts requests together and delivers the answers, the broken ones included.
///
/// Used on its event loop only.
final class ConnectionHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let service: any Service
  private let sockets: Sockets
  private let http: HTTPHandlers
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []
  private var isUpgrading = false
  /// What came before the WebSocket was ready.
  private var early: [NIOAny] = []

  init(_ service: any Service, _ sockets: Sockets, _ http: HTTPHandlers) {
    self.service = service
    self.sockets = sockets
    self.http = http
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isUpgrading else {
      early.append(data)
      return
    }
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
      deliver(service.deliver(request), to: head, context)
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
    if let channel = response.upgradesTo {
      return upgrade(response, to: channel, head, context)
    }
    let body = head.method == .HEAD ? [] : response.body
    write(response, length: response.body.count, body: body, to: head, context)
    let end = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    // After a request to upgrade the decoder reads no further, granted or not.
    if !head.isKeepAlive || head.headers.contains(name: "Upgrade") {
      end.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }
  }

  private func upgrade(
    _ response: Response, to id: String, _ head: HTTPRequestHead,
    _ context: ChannelHandlerContext
  ) {
    let channel = context.channel
    let (service, sockets) = (service, sockets)
    let upgrader = NIOWebSocketServerUpgrader(
      maxFrameSize: 1 << 20,
      shouldUpgrade: { channel, _ in channel.eventLoop.makeSucceededFuture([:]) },
      upgradePipelineHandler: { channel, _ in
        channel.eventLoop.makeCompletedFuture {
          let handler = SocketHandler(id, service, sockets)
          try channel.pipeline.syncOperations.addHandler(handler)
        }
      })
    isUpgrading = true
    upgrader.buildUpgradeResponse(
      channel: channel, upgradeRequest: head,
      initialResponseHeaders: HTTPHeaders(response.headers.map { ($0.name, $0.value) })
    ).assumeIsolated().flatMap { headers in
      // Before the client hears of it: what changes from then on has to be told.
      sockets.connect(channel, to: id)
      service.connect(id)
      return self.http.removeReading(from: channel).assumeIsolated().flatMap {
        var headers = headers
        headers.add(name: "Connection", value: "Upgrade")
        headers.add(name: "Upgrade", value: "websocket")
        let start = HTTPResponseHead(
          version: .http1_1, status: .switchingProtocols, headers: headers)
        return context.writeAndFlush(self.wrapOutboundOut(.head(start)))
      }.flatMap {
        self.http.removeWriting(from: channel)
      }.flatMap {
        upgrader.upgrade(context: context, upgradeRequest: head)
      }.nonisolated()
    }.whenComplete { result in
      switch result {
      case .success: self.leave(context)
      case .failure(let error as NIOWebSocketUpgradeError):
        self.isUpgrading = false
        let reason = "The request for a WebSocket is not valid: \(error)"
        self.send(
          Refusal.badRequest(reason).response(context: ""), to: head, context)
      case .failure: context.close(promise: nil)
      }
    }
  }

  private func leave(_ context: ChannelHandlerContext) {
    for data in early { context.fireChannelRead(data) }
    early = []
    context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
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
