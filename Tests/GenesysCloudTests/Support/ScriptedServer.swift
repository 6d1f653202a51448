import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import NIOSSL

/// A real HTTP server on loopback whose answers are scripted by path.
final class ScriptedServer: Sendable {
  /// Answers a request; the number counts the requests to that path from 0.
  typealias Route = @Sendable (ReceivedRequest, _ number: Int) -> Reply

  let port: Int

  private let channel: any Channel
  private let script: Script

  static func start(
    routes: [String: Route], tls: NIOSSLContext? = nil
  ) async throws -> ScriptedServer {
    let script = Script(routes: routes)
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        script.connected()
        guard let tls else {
          return channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.configureHTTPServerPipeline()
            try pipeline.addHandler(ScriptedHandler(script: script))
          }
        }
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
        }
        .flatMap {
          // HTTP/2 where the two agreed on it in the handshake.
          channel.configureCommonHTTPServerPipeline { channel in
            channel.eventLoop.makeCompletedFuture {
              try channel.pipeline.syncOperations.addHandler(ScriptedHandler(script: script))
            }
          }
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return ScriptedServer(channel: channel, script: script)
  }

  private init(channel: any Channel, script: Script) {
    self.channel = channel
    self.script = script
    port = channel.localAddress?.port ?? 0
  }

  /// All requests so far, in the order of their arrival.
  var requests: [ReceivedRequest] { script.requests }

  /// How many connections were opened.
  var connections: Int { script.connections }

  func requests(to path: String) -> [ReceivedRequest] {
    requests.filter { $0.path == path }
  }

  func stop() async throws {
    try await channel.close()
  }

  /// Answers one after the other; the last one again and again.
  static func replies(_ replies: Reply...) -> Route {
    { _, number in replies[min(number, replies.count - 1)] }
  }
}
