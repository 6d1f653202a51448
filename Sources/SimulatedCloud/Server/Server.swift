import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// The HTTP/1.1 server on 127.0.0.1.
final class Server: Sendable {
  let port: Int
  private let listener: any Channel
  private let group: MultiThreadedEventLoopGroup
  private let connections: Connections

  private final class Connections: Sendable {
    private let open = Mutex<[ObjectIdentifier: any Channel]>([:])

    func add(_ channel: any Channel) {
      let key = ObjectIdentifier(channel)
      open.withLock { $0[key] = channel }
      channel.closeFuture.whenComplete { _ in self.open.withLock { $0[key] = nil } }
    }

    var all: [any Channel] { open.withLock { Array($0.values) } }
  }

  init(
    port: Int, respond: @escaping @Sendable (Request) -> Delivery
  ) async throws(SimulationError) {
    let connections = Connections()
    // A thread of its own: making the centre's history takes a while, and a client in the same
    // process, as in the demo, must not stand behind it.
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // Head and body are two writes: with Nagle's algorithm each answer would wait 40 ms.
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          connections.add(channel)
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
          try channel.pipeline.syncOperations.addHandler(ConnectionHandler(respond: respond))
        }
      }
    do {
      listener = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
    } catch {
      try? await group.shutdownGracefully()
      if (error as? IOError)?.errnoCode == EADDRINUSE { throw .portInUse(port) }
      throw .cannotListen(port: port, reason: "\(error)")
    }
    self.port = listener.localAddress?.port ?? port
    self.connections = connections
  }

  /// Stops listening and closes open connections, answers in the making included.
  func stop() async {
    try? await listener.close()
    for connection in connections.all {
      try? await connection.close()
    }
    try? await group.shutdownGracefully()
  }
}
