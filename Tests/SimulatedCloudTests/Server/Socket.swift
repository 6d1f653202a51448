/// A WebSocket client over a plain connection, one frame at a time.
struct Socket {
  let connection: Connection

  init(port: Int, channel: String) throws {
    connection = try Connection(port: port)
    try connection.send(
      "GET /channels/\(channel) HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
        + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
  }

  /// Sends a short frame, masked with zeros.
  func send(_ opcode: UInt8, _ payload: [UInt8], isLast: Bool = true, isMasked: Bool = true) throws
  {
    let head = [(isLast ? 0x80 : 0) | opcode, (isMasked ? 0x80 : 0) | UInt8(payload.count)]
    try connection.send(head + (isMasked ? [0, 0, 0, 0] : []) + payload)
  }

  func send(_ text: String) throws { try send(1, Array(text.utf8)) }

  /// The next frame; nil at the end.
  func frame() throws -> (opcode: UInt8, payload: [UInt8])? {
    guard let head = try connection.bytes(2) else { return nil }
    var length = Int(head[1])
    if length == 126 {
      guard let more = try connection.bytes(2) else { return nil }
      length = Int(more[0]) << 8 | Int(more[1])
    }
    guard let payload = try connection.bytes(length) else { return nil }
    return (head[0], payload)
  }

  func text() throws -> String? {
    try frame().map { String(decoding: $0.payload, as: UTF8.self) }
  }
}
