import NIOCore
import NIOWebSocket

/// One socket: joins fragments, answers pings and closes, and hands texts on.
///
/// Used on its event loop only.
final class SocketHandler: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  /// A client says little: more is taken for an attack.
  private static let longestText = 1 << 20

  private let channel: String
  private let service: any Service
  private let sockets: Sockets
  private var text: ByteBuffer?

  init(_ channel: String, _ service: any Service, _ sockets: Sockets) {
    self.channel = channel
    self.service = service
    self.sockets = sockets
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    // RFC 6455, section 5.1: a server must close upon a frame that is not masked.
    guard frame.maskKey != nil else { return close(context, .protocolError) }
    switch frame.opcode {
    case .text where text == nil: text = ByteBuffer()
    case .continuation where text != nil: break
    case .ping: return send(.pong, frame.unmaskedData, context)
    case .pong: return
    case .connectionClose:
      return send(.connectionClose, frame.unmaskedData, context, closing: true)
    case .binary: return close(context, .unacceptableData)
    default: return close(context, .protocolError)
    }
    text?.writeImmutableBuffer(frame.unmaskedData)
    guard let joined = text, joined.readableBytes <= SocketHandler.longestText else {
      return close(context, .messageTooLarge)
    }
    guard frame.fin else { return }
    text = nil
    guard let message = String(validating: joined.readableBytesView, as: UTF8.self) else {
      return close(context, .dataInconsistentWithMessage)
    }
    let reply = service.reply(to: message, on: channel)
    send(.text, ByteBuffer(string: reply), context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    if sockets.disconnect(context.channel, from: channel) { service.disconnect(channel) }
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func close(_ context: ChannelHandlerContext, _ code: WebSocketErrorCode) {
    var data = ByteBuffer()
    data.write(webSocketErrorCode: code)
    send(.connectionClose, data, context, closing: true)
  }

  private func send(
    _ opcode: WebSocketOpcode, _ data: ByteBuffer, _ context: ChannelHandlerContext,
    closing: Bool = false
  ) {
    let frame = WebSocketFrame(fin: true, opcode: opcode, data: data)
    let sent = context.writeAndFlush(wrapOutboundOut(frame))
    if closing { sent.assumeIsolated().whenComplete { _ in context.close(promise: nil) } }
  }
}
