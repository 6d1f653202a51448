import NIOCore
import NIOHTTP1

/// The handlers that make a connection speak HTTP, and that a WebSocket has to be rid of.
struct HTTPHandlers {
  private let encoder = HTTPResponseEncoder()
  private let decoder = ByteToMessageHandler(
    HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes))
  private let others: [any RemovableChannelHandler] = [
    HTTPServerPipelineHandler(), NIOHTTPResponseHeadersValidator(),
    HTTPServerProtocolErrorHandler(),
  ]

  func add(to channel: any Channel) throws {
    try channel.pipeline.syncOperations.addHandlers([encoder, decoder] + others)
  }

  /// All but the encoder, which the answer to the upgrade still needs. The decoder goes last: what
  /// it has left over must not reach the others.
  func removeReading(from channel: any Channel) -> EventLoopFuture<Void> {
    let pipeline = channel.pipeline.syncOperations
    return .andAllSucceed(
      others.map { pipeline.removeHandler($0) } + [pipeline.removeHandler(decoder)],
      on: channel.eventLoop)
  }

  func removeWriting(from channel: any Channel) -> EventLoopFuture<Void> {
    channel.pipeline.syncOperations.removeHandler(encoder)
  }
}
