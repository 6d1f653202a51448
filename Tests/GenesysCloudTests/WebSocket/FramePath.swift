import NIOCore
import NIOEmbedded
import NIOWebSocket

@testable import GenesysCloud

/// The way from bytes to events and back, without a socket: what a fuzz target feeds.
enum FramePath {
  struct Result {
    var events: [WebSocketEvent] = []
    /// The frames sent in answer, before they are masked.
    var answers: [WebSocketFrame] = []
    var isOpen = true
  }

  /// What follows from bytes of a server, which arrive in these pieces, and then nothing more.
  static func result(of pieces: [[UInt8]]) throws -> Result {
    let channel = EmbeddedChannel(
      handlers: [
        ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: MessageJoiner.limit)),
        WebSocketHandler(),
      ])
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    for piece in pieces where channel.isActive {
      try channel.writeInbound(ByteBuffer(bytes: piece))
    }
    var result = Result()
    while let event = try channel.readInbound(as: WebSocketEvent.self) {
      result.events.append(event)
    }
    while let frame = try channel.readOutbound(as: WebSocketFrame.self) {
      result.answers.append(frame)
    }
    result.isOpen = channel.isActive
    _ = try? channel.finish(acceptAlreadyClosed: true)
    return result
  }

  /// A frame as a server sends it: unmasked.
  static func frame(_ first: UInt8, _ data: [UInt8]) -> [UInt8] {
    precondition(data.count < 126)
    return [first, UInt8(data.count)] + data
  }
}
