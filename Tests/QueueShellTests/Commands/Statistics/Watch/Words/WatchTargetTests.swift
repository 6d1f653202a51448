import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct WatchTargetTests {
  private func session(isSignedIn: Bool = true) throws -> Session {
    var state = SessionState.withDirectory
    state.selection = Selection(queues: [.support])
    state.source = ScriptedStatistics([.success(.sample([:])), .success(.sample([:]))])
    if isSignedIn {
      // It is never asked anything.
      state.client = CloudClient(
        host: try ServiceHost(api: "http://127.0.0.1:9"), credentials: .accessToken(Secret("t")))
    }
    return Session(on: .unheard, state: state)
  }

  @Test func itIsWhatWasLastShownAsTyped() async throws {
    let session = try session()
    #expect(session.memory.watchTarget == nil)
    _ = try await session.run("stats", "sales*", "Support")
    #expect(session.memory.watchTarget == WatchTarget(.stats, of: ["sales*", "Support"]))
    _ = try await session.run("stats")
    #expect(session.memory.watchTarget == WatchTarget(.stats, of: []))
  }

  @Test(
    "It is known once the queue was found, whether or not there is an answer then",
    arguments: [("agents", WatchTarget.Subject.agents), ("waiting", .waiting)])
  func ofOneQueue(command: String, subject: WatchTarget.Subject) async throws {
    let session = try session(isSignedIn: false)
    await #expect(throws: ShellError.self) { try await session.run(command, "support") }
    #expect(session.memory.watchTarget == WatchTarget(subject, of: ["support"]))
  }

  @Test func aQueueThatThereIsNotChangesNothing() async throws {
    let session = try session()
    _ = try await session.run("stats", "Support")
    for command in ["stats", "agents", "waiting"] {
      await #expect(throws: ShellError.self) { try await session.run(command, "Nowhere") }
    }
    #expect(session.memory.watchTarget == WatchTarget(.stats, of: ["Support"]))
  }

  @Test func aRowOfAListingStaysThatQueue() async throws {
    let session = try session()
    _ = try await session.run("queues", "bill")
    _ = try await session.run("stats", "#2", "Support")
    #expect(session.memory.watchTarget?.queues == ["EMEA/Billing", "Support"])
  }

  @Test(
    "It is forgotten with the queues in use", arguments: [["Support"], ["--none"], ["sales*"]])
  func use(words: [String]) async throws {
    let session = try session()
    session.remember(WatchTarget(.agents, of: ["Support"]))
    _ = try await CommandPath(["use"] + words).parse().run(in: session)
    #expect(session.memory.watchTarget == nil)
  }

  @Test func itIsForgottenWithTheOrganisation() {
    var state = SessionState()
    state.watchTarget = WatchTarget(.agents, of: ["Support"])
    state.forgetOrganization()
    #expect(state.watchTarget == nil)
  }
}
