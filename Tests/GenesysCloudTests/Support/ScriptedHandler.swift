import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// Collects one request and does what the script says.
final class ScriptedHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let script: Script
  private var head: HTTPRequestHead?
  private var body = ByteBuffer()

  init(script: Script) {
    self.script = script
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body.clear()
    case .body(var part):
      body.writeBuffer(&part)
    case .end:
      guard let head else { return }
      let headers = Dictionary(
        head.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
      let request = ReceivedRequest(
        method: head.method.rawValue, uri: head.uri, headers: headers,
        body: String(buffer: body), version: "\(head.version.major).\(head.version.minor)")
      act(on: script.reply(to: request), context)
    }
  }

  private func act(on reply: Reply, _ context: ChannelHandlerContext) {
    switch reply {
    case .answer(let status, let headers, let body):
      send(status, headers, Array(body.utf8), context)
      finish(context)
    case .bytes(let headers, let body):
      send(200, headers, body, context)
      finish(context)
    case .silence:
      break
    case .headThenSilence:
      send(200, ["Content-Length": "100"], Array("{".utf8), context)
      context.flush()
    case .truncated:
      send(200, ["Content-Length": "100"], Array("{".utf8), context)
      context.flush()
      context.close(promise: nil)
    case .close:
      context.close(promise: nil)
    case .reset:
      // A linger of no time makes the kernel send a reset in place of an orderly end.
      (context.channel as? any SocketOptionProvider)?
        .setSoLinger(linger(l_onoff: 1, l_linger: 0))
        .assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }
  }

  private func send(
    _ status: Int, _ headers: [String: String], _ body: [UInt8], _ context: ChannelHandlerContext
  ) {
    var all = HTTPHeaders(headers.map { ($0.key, $0.value) })
    if !all.contains(name: "Content-Length") {
      all.add(name: "Content-Length", value: "\(body.count)")
    }
    let head = HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: all)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
  }

  private func finish(_ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }
}
