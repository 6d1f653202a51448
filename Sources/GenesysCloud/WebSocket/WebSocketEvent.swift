/// What a WebSocket brings.
enum WebSocketEvent: Sendable, Equatable {
  /// A whole text message, its fragments joined.
  case text(String)
  /// Anything else that shows that the other side lives.
  case signOfLife
  /// The last event of a socket.
  case ended(End)

  enum End: Sendable, Equatable {
    /// The other side closed, with this code if it gave one.
    case closed(code: UInt16?)
    /// The other side broke the protocol, and was told so with this code.
    case violated(Violation)
    /// The connection was reset or ended without a word.
    case broken
  }

  /// How the protocol was broken, with the code that says so. Source: RFC 6455, section 7.4.1.
  enum Violation: UInt16, Error {
    case protocolError = 1002
    case invalidText = 1007
    case tooLong = 1009
  }
}
