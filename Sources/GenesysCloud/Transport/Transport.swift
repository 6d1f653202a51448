import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import Synchronization

/// The HTTP connections, made at the first request.
final class Transport: Sendable {
  private enum State {
    /// One HTTP client for each proxy in use, and one for none: a client knows one at most.
    case open([(proxy: Proxy?, client: HTTPClient)])
    case closed
  }

  private static let bodyLimit = 64 * 1024 * 1024

  private let connectTimeout: Duration
  private let readTimeout: Duration
  private let network: Network
  private let state = Mutex(State.open([]))

  init(connect: Duration, read: Duration, network: Network) {
    connectTimeout = connect
    readTimeout = read
    self.network = network
  }

  deinit {
    // The HTTP client stops the process when it is dropped while open.
    let clients = close()
    guard !clients.isEmpty else { return }
    Task { await Self.shutdown(clients) }
  }

  /// Sends one request to a base URL and reads its whole answer, within the limit.
  ///
  /// - Throws: whatever the HTTP client throws; `CloudError.Code(trouble:)` tells what it means.
  func exchange(
    _ request: HTTPClientRequest, through proxy: Proxy?, limit: Duration
  ) async throws -> (head: HTTPClientResponse, body: ByteBuffer) {
    let client = try client(through: proxy)
    return try await withThrowingTaskGroup { group in
      group.addTask {
        let response = try await client.execute(request, deadline: .distantFuture)
        return (response, try await response.body.collect(upTo: Self.bodyLimit))
      }
      // The HTTP client's own deadline ends with the head of the answer; this one is for all of it.
      group.addTask {
        try await Task.sleep(for: limit)
        throw HTTPClientError.deadlineExceeded
      }
      defer { group.cancelAll() }
      guard let answer = try await group.next() else { throw CancellationError() }
      return answer
    }
  }

  /// The proxy to a base URL; `nil` for none.
  func proxy(to url: String) -> Proxy? { network.proxies.proxy(to: url) }

  func shutdown() async {
    await Self.shutdown(close())
  }

  private static func shutdown(_ clients: [HTTPClient]) async {
    for client in clients { try? await client.shutdown() }
  }

  private func close() -> [HTTPClient] {
    state.withLock { state in
      defer { state = .closed }
      if case .open(let clients) = state { return clients.map(\.client) }
      return []
    }
  }

  private func client(through proxy: Proxy?) throws -> HTTPClient {
    try state.withLock { state in
      guard case .open(let clients) = state else { throw HTTPClientError.alreadyShutdown }
      if let known = clients.first(where: { $0.proxy == proxy }) { return known.client }
      let client = makeClient(through: proxy)
      state = .open(clients + [(proxy, client)])
      return client
    }
  }

  private func makeClient(through proxy: Proxy?) -> HTTPClient {
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: network.tlsConfiguration,
      // A redirect could lead the token to another host.
      redirectConfiguration: .disallow,
      timeout: .init(connect: TimeAmount(connectTimeout), read: TimeAmount(readTimeout)),
      proxy: proxy?.configuration,
      decompression: .enabled(limit: .size(Self.bodyLimit)))
    // Otherwise a refused port or an untrusted certificate is tried again until the time-out.
    configuration.connectionPool.retryConnectionEstablishment = false
    return HTTPClient(
      eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
  }
}

extension Proxy {
  /// The proxy as the HTTP client takes it.
  fileprivate var configuration: HTTPClient.Configuration.Proxy {
    switch kind {
    case .http:
      .server(
        host: host, port: port,
        authorization: user.map { .basic(username: $0, password: password?.value ?? "") })
    case .socks5: .socksServer(host: host, port: port)
    }
  }
}
