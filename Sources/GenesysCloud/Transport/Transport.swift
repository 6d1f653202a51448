import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import Synchronization

/// The HTTP connections, made at the first request.
final class Transport: Sendable {
  private enum State {
    case unused
    case open(HTTPClient)
    case closed
  }

  private static let bodyLimit = 64 * 1024 * 1024

  private let connectTimeout: Duration
  private let readTimeout: Duration
  private let state = Mutex(State.unused)

  init(connect: Duration, read: Duration) {
    connectTimeout = connect
    readTimeout = read
  }

  deinit {
    // The HTTP client stops the process when it is dropped while open.
    if case .open(let client) = state.withLock({ $0 }) {
      Task { try? await client.shutdown() }
    }
  }

  /// Sends one request and reads its whole answer, within the limit.
  ///
  /// - Throws: whatever the HTTP client throws; `CloudError.Code(trouble:)` tells what it means.
  func exchange(
    _ request: HTTPClientRequest, limit: Duration
  ) async throws -> (head: HTTPClientResponse, body: ByteBuffer) {
    let client = try open()
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

  func shutdown() async {
    let client = state.withLock { state -> HTTPClient? in
      defer { state = .closed }
      if case .open(let client) = state { return client }
      return nil
    }
    try? await client?.shutdown()
  }

  private func open() throws -> HTTPClient {
    try state.withLock { state in
      switch state {
      case .open(let client): return client
      case .closed: throw HTTPClientError.alreadyShutdown
      case .unused:
        let client = makeClient()
        state = .open(client)
        return client
      }
    }
  }

  private func makeClient() -> HTTPClient {
    var configuration = HTTPClient.Configuration(
      // A redirect could lead the token to another host.
      redirectConfiguration: .disallow,
      timeout: .init(connect: TimeAmount(connectTimeout), read: TimeAmount(readTimeout)),
      decompression: .enabled(limit: .size(Self.bodyLimit)))
    // Otherwise a refused port or an untrusted certificate is tried again until the time-out.
    configuration.connectionPool.retryConnectionEstablishment = false
    return HTTPClient(
      eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
  }
}
