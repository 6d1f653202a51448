import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// Listens on 127.0.0.1 for one browser that comes back from sign-in.
///
/// A request that is not the browser's return is refused, and listening goes on.
public final class SignInListener: Sendable {
  /// The address that the browser is to open: no secret is in it.
  public let authorizeURL: String
  /// The port listened at.
  public let port: Int

  private let signIn: PersonSignIn
  private let listener: any Channel
  private let connections: Connections
  private let redirects: AsyncStream<SignInRedirect>

  static func start(
    for signIn: PersonSignIn, port: Int
  ) async throws(PersonSignInError) -> SignInListener {
    let connections = Connections()
    let (redirects, arrivals) = AsyncStream<SignInRedirect>.makeStream(
      bufferingPolicy: .bufferingOldest(1))
    let state = signIn.state
    let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      // A port that was listened at a moment ago must not be refused.
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          connections.add(channel)
          let pipeline = channel.pipeline.syncOperations
          try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
          try pipeline.addHandler(SignInHandler(state: state) { arrivals.yield($0) })
        }
      }
    do {
      let listener = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
      return SignInListener(signIn, listener, connections, redirects)
    } catch {
      let code = (error as? IOError)?.errnoCode ?? EADDRNOTAVAIL
      throw .portUnavailable(port, reason: String(cString: strerror(code)))
    }
  }

  private init(
    _ signIn: PersonSignIn, _ listener: any Channel, _ connections: Connections,
    _ redirects: AsyncStream<SignInRedirect>
  ) {
    self.signIn = signIn
    self.listener = listener
    self.connections = connections
    self.redirects = redirects
    port = listener.localAddress?.port ?? 0
    authorizeURL = signIn.authorizeURL(redirect: PersonSignIn.redirect(port: port))
  }

  /// Waits for the browser's return.
  ///
  /// - Returns: credentials of one sign-in: give them to one client.
  /// - Throws: `.refused`, `.timedOut` after the limit, `.cancelled`.
  public func credentials(
    within limit: Duration, time: TimeSource
  ) async throws(PersonSignInError) -> Credentials {
    let redirects = redirects
    let redirect = await withTaskGroup(of: SignInRedirect?.self) { group in
      group.addTask { await redirects.first { _ in true } }
      group.addTask {
        try? await time.sleep(limit)
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
    switch redirect {
    case .code(let code):
      let code = AuthorizationCode(
        value: code, verifier: signIn.key.verifier,
        redirect: PersonSignIn.redirect(port: port))
      return .person(clientID: signIn.clientID, code: code)
    case .refusal(let code, let description):
      throw .refused(code: code, description: description)
    case nil:
      throw Task.isCancelled ? .cancelled : .timedOut
    }
  }

  /// Listens no longer; connections still open are closed.
  public func stop() async {
    try? await listener.close()
    for connection in connections.all { connection.close(promise: nil) }
  }

  /// Browsers open connections ahead and leave them open.
  private final class Connections: Sendable {
    private let open = Mutex<[ObjectIdentifier: any Channel]>([:])

    var all: [any Channel] { open.withLock { Array($0.values) } }

    func add(_ channel: any Channel) {
      let key = ObjectIdentifier(channel)
      open.withLock { $0[key] = channel }
      channel.closeFuture.whenComplete { _ in self.open.withLock { $0[key] = nil } }
    }
  }
}
