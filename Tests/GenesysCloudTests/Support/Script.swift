import Synchronization

/// The routes and the record of what came.
final class Script: Sendable {
  private let routes: [String: ScriptedServer.Route]
  private let received = Mutex<[ReceivedRequest]>([])
  private let connectionCount = Mutex(0)

  init(routes: [String: ScriptedServer.Route]) {
    self.routes = routes
  }

  var requests: [ReceivedRequest] { received.withLock { $0 } }
  var connections: Int { connectionCount.withLock { $0 } }

  func connected() { connectionCount.withLock { $0 += 1 } }

  func reply(to request: ReceivedRequest) -> Reply {
    let number = received.withLock { received in
      defer { received.append(request) }
      return received.count { $0.path == request.path }
    }
    return routes[request.path]?(request, number) ?? .status(404)
  }
}
