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
    port: Int, service: any Service, sockets: Sockets
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
          let http = HTTPHandlers()
          try http.add(to: channel)
          try channel.pipeline.syncOperations.addHandler(
            ConnectionHandler(service, sockets, http))
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

  /// Does something again and again, until the server stops.
  func `repeat`(every seconds: Double, _ work: @escaping @Sendable () -> Void) {
    let pause = TimeAmount.nanoseconds(Int64(seconds * 1e9))
    listener.eventLoop.scheduleRepeatedTask(initialDelay: pause, delay: pause) { _ in work() }
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
