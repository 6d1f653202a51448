import FoundationEssentials
import Testing

@testable import GenesysCloud

/// A client, the scripted server it talks to and the manual time between them.
struct Cloud: Sendable {
  let client: CloudClient
  let server: ScriptedServer
  let time: ManualTime
  let record: Record

  /// Runs a test against a server of these routes; sign-in is answered with `token-1`, `token-2`
  /// and so on, unless a route says otherwise.
  static func with(
    _ routes: [String: ScriptedServer.Route] = [:],
    credentials: Credentials = .client(id: "id", secret: Secret("secret")),
    time: ManualTime = ManualTime(), timeouts: Timeouts = .patient,
    _ test: (Cloud) async throws -> Void
  ) async throws {
    let signIn: [String: ScriptedServer.Route] = [
      "/oauth/token": { _, number in token(number + 1) }
    ]
    let server = try await ScriptedServer.start(
      routes: signIn.merging(routes, uniquingKeysWith: { $1 }))
    let record = Record()
    let client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:\(server.port)"), credentials: credentials,
      timeouts: timeouts, time: time.source, retry: RetryRule(random: { 0.5 }),
      notice: { notice in record.add(notice) },
      trace: { line in record.add(line) })
    let outcome: Result<Void, any Error>
    do {
      outcome = .success(
        try await test(Cloud(client: client, server: server, time: time, record: record)))
    } catch {
      outcome = .failure(error)
    }
    await client.shutdown()
    try await server.stop()
    try outcome.get()
  }

  static func token(_ number: Int, lifetime: Int = 86_399) -> Reply {
    .json(#"{"access_token":"token-\#(number)","token_type":"bearer","expires_in":\#(lifetime)}"#)
  }

  var tokenRequests: Int { server.requests(to: "/oauth/token").count }

  /// The error that an operation of the client ends with.
  func error(
    _ operation: (CloudClient) async throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> CloudError {
    try await #require(
      #expect(throws: CloudError.self, sourceLocation: sourceLocation) {
        try await operation(client)
      }, sourceLocation: sourceLocation)
  }
}
