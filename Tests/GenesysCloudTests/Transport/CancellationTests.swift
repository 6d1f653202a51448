import FoundationEssentials
import Testing

@testable import GenesysCloud

@Suite(.timeLimit(.minutes(1)))
struct CancellationTests {
  private static let path = "/api/v2/organizations/me"

  @Test(arguments: [Reply.silence, .headThenSilence])
  func requestWithoutAnswerEndsWithItsTask(_ reply: Reply) async throws {
    let (arrived, arrive) = AsyncStream.makeStream(of: Void.self)
    let route: ScriptedServer.Route = { _, _ in
      arrive.yield()
      return reply
    }
    try await Cloud.with([Self.path: route]) { cloud in
      let client = cloud.client
      let task = Task { try await client.organizations.me() }
      for await _ in arrived { break }
      task.cancel()
      let error = await #expect(throws: CloudError.self) { try await task.value }
      #expect(error?.code == .cancelled)
      #expect(error?.path == Self.path)
      #expect(cloud.time.sleeps.isEmpty)
    }
  }

  @Test func waitBeforeARetryEndsWithItsTask() async throws {
    let (arrived, arrive) = AsyncStream.makeStream(of: Void.self)
    var source = ManualTime().source
    source.sleep = { _ in
      arrive.yield()
      await untilCancelled()
      throw CancellationError()
    }
    let server = try await ScriptedServer.start(routes: [
      "/oauth/token": ScriptedServer.replies(.status(503))
    ])
    let client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:\(server.port)"),
      credentials: .client(id: "id", secret: Secret("secret")), time: source)
    let task = Task { try await client.signIn() }
    for await _ in arrived { break }
    task.cancel()
    let error = await #expect(throws: CloudError.self) { try await task.value }
    await client.shutdown()
    try await server.stop()
    #expect(error?.code == .cancelled)
    #expect(server.requests.count == 1)
  }

  @Test func cancelledTaskSendsNothing() async throws {
    try await Cloud.with { cloud in
      let client = cloud.client
      let task = Task {
        await untilCancelled()
        return try await client.signIn()
      }
      task.cancel()
      let error = await #expect(throws: CloudError.self) { try await task.value }
      #expect(error?.code == .cancelled)
      #expect(cloud.server.requests.isEmpty)
    }
  }
}
