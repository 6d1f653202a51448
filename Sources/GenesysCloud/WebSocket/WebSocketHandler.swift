import NIOCore
import NIOWebSocket

/// Frames in, events out; texts in, frames out. Pings are answered, a close is echoed, and a server
/// that breaks the protocol is told so before the connection is closed.
final class WebSocketHandler: ChannelDuplexHandler {
  typealias InboundIn = WebSocketFrame
  typealias InboundOut = WebSocketEvent
  typealias OutboundIn = String
  typealias OutboundOut = WebSocketFrame

  private var joiner = MessageJoiner()
  private var hasEnded = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !hasEnded else { return }
    do {
      switch try joiner.take(unwrapInboundIn(data)) {
      case .nothing: tell(.signOfLife, context)
      case .event(let event): tell(event, context)
      case .pong(let data):
        send(.pong, data, context, promise: nil)
        tell(.signOfLife, context)
      case .close(let code):
        end(.closed(code: code), answering: code, context)
      }
    } catch {
      end(.violated(error), answering: error.rawValue, context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !hasEnded else { return }
    switch error as? NIOWebSocketError {
    case .invalidFrameLength: violated(.tooLong, context)
    case .fragmentedControlFrame, .multiByteControlFrameLength: violated(.protocolError, context)
    case nil:
      tellEnd(.broken, context)
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    tellEnd(.broken, context)
    context.fireChannelInactive()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    send(.text, ByteBuffer(string: unwrapOutboundIn(data)), context, promise: promise)
  }

  private func violated(_ violation: WebSocketEvent.Violation, _ context: ChannelHandlerContext) {
    end(.violated(violation), answering: violation.rawValue, context)
  }

  private func end(
    _ end: WebSocketEvent.End, answering code: UInt16?, _ context: ChannelHandlerContext
  ) {
    var data = ByteBuffer()
    if let code { data.writeInteger(code) }
    let written = context.eventLoop.makePromise(of: Void.self)
    written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    tellEnd(end, context)
    send(.connectionClose, data, context, promise: written)
  }

  private func tellEnd(_ end: WebSocketEvent.End, _ context: ChannelHandlerContext) {
    guard !hasEnded else { return }
    hasEnded = true
    tell(.ended(end), context)
    context.fireChannelReadComplete()
  }

  private func tell(_ event: WebSocketEvent, _ context: ChannelHandlerContext) {
    context.fireChannelRead(wrapInboundOut(event))
  }

  private func send(
    _ opcode: WebSocketOpcode, _ data: ByteBuffer, _ context: ChannelHandlerContext,
    promise: EventLoopPromise<Void>?
  ) {
    // Every frame of a client is masked: RFC 6455, section 5.3.
    let frame = WebSocketFrame(fin: true, opcode: opcode, maskKey: .random(), data: data)
    context.writeAndFlush(wrapOutboundOut(frame), promise: promise)
  }
}
