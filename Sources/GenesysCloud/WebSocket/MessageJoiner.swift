import NIOCore
import NIOWebSocket

/// Joins frames to messages and finds those that a server must not send.
///
/// Source of the rules: RFC 6455, sections 5.1 to 5.6.
struct MessageJoiner {
  enum Output: Equatable {
    case nothing
    case event(WebSocketEvent)
    /// A ping, to be answered with its own data.
    case pong(ByteBuffer)
    /// A close, to be answered with its own code.
    case close(code: UInt16?)
  }

  /// The longest message; pushes are a few kilobytes.
  static let limit = 1 << 20

  /// The most pieces of one: empty ones would never reach the limit of bytes.
  private static let mostFragments = 4_096

  private enum Kind {
    case text, binary
  }

  private var kind: Kind?
  private var joined = ByteBuffer()
  private var fragments = 0

  mutating func take(_ frame: WebSocketFrame) throws(WebSocketEvent.Violation) -> Output {
    // Only clients mask, and no extension was agreed on.
    guard frame.maskKey == nil, !frame.rsv1, !frame.rsv2, !frame.rsv3 else {
      throw .protocolError
    }
    switch frame.opcode {
    case .text: return try begin(.text, frame)
    case .binary: return try begin(.binary, frame)
    case .continuation: return try append(frame)
    case .ping: return .pong(frame.data)
    case .pong: return .event(.signOfLife)
    case .connectionClose: return .close(code: try Self.code(of: frame.data))
    default: throw .protocolError
    }
  }

  private mutating func begin(
    _ kind: Kind, _ frame: WebSocketFrame
  ) throws(WebSocketEvent.Violation) -> Output {
    guard self.kind == nil else { throw .protocolError }
    self.kind = kind
    return try append(frame)
  }

  private mutating func append(
    _ frame: WebSocketFrame
  ) throws(WebSocketEvent.Violation) -> Output {
    guard let kind else { throw .protocolError }
    fragments += 1
    guard
      joined.readableBytes + frame.data.readableBytes <= Self.limit,
      fragments <= Self.mostFragments
    else { throw .tooLong }
    var data = frame.data
    joined.writeBuffer(&data)
    guard frame.fin else { return .nothing }
    let message = joined
    self.kind = nil
    joined = ByteBuffer()
    fragments = 0
    guard kind == .text else { return .event(.signOfLife) }
    guard let text = String(validating: message.readableBytesView, as: UTF8.self) else {
      throw .invalidText
    }
    return .event(.text(text))
  }

  /// A code of one byte is none, and some codes are never sent.
  private static func code(
    of data: ByteBuffer
  ) throws(WebSocketEvent.Violation) -> UInt16? {
    guard data.readableBytes > 0 else { return nil }
    guard
      let code = data.getInteger(at: data.readerIndex, as: UInt16.self),
      (1000...4999).contains(code), ![1004, 1005, 1006, 1015].contains(code)
    else { throw .protocolError }
    return code
  }
}
