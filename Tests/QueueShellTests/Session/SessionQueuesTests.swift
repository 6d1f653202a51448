import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct SessionQueuesTests {
  private func session(_ selection: Selection = Selection()) throws -> Session {
    var state = SessionState.withDirectory
    state.selection = selection
    return Session(on: .unheard, state: state)
  }

  @Test func thoseNamedWinOverThoseInUse() async throws {
    let session = try session(Selection(queues: [.support]))
    #expect(try await session.queues(["Sales US"], for: "stats") == [.salesUS])
    #expect(try await session.queues([], for: "stats") == [.support])
  }

  @Test func namesGivenBeforeSignInAreLookedUpOnce() async throws {
    let session = try session(Selection(names: ["q-claims", "sales*"]))
    #expect(try await session.queues([], for: "stats") == [.claims, .salesEMEA, .salesUS])
    #expect(session.memory.selection == Selection(queues: [.claims, .salesEMEA, .salesUS]))
  }

  @Test func withoutAnyTheCommandSaysHowToNameOne() async throws {
    let session = Session(
      on: .unheard,
      variables: ["GENESYS_CLOUD_CLIENT_ID": "id", "GENESYS_CLOUD_CLIENT_SECRET": "secret"])
    await #expect(
      throws: ShellError(
        "stats needs a queue, and none is in use.",
        advice: "Name one, say `use QUEUE` first, or '*' for all; `queues` lists them.",
        next: "stats '*'")
    ) { try await session.queues([], for: "stats") }
  }

  @Test func withoutCredentialsTheNetworkIsNeverAsked() async throws {
    let session = Session(on: .unheard)
    await #expect(
      throws: ShellError(
        "Not signed in: no credentials are at hand.",
        advice: "Set GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET, say `login`, or try"
          + " `queuesh --demo`.",
        next: "login", status: .disconnected)
    ) { try await session.queues(["Support"], for: "stats") }
  }

  @Test func whoIsNotSignedInIsToldSoBeforeBeingAskedForAQueue() async throws {
    let error = await #expect(throws: ShellError.self) {
      try await Session(on: .unheard).queues([], for: "stats")
    }
    #expect(error?.message == "Not signed in: no credentials are at hand.")
  }

  @Test func afterLogoutNothingSignsInByItself() async throws {
    let transcript = try Transcript()
    let session = Session(
      on: transcript.console,
      variables: ["GENESYS_CLOUD_CLIENT_ID": "id", "GENESYS_CLOUD_CLIENT_SECRET": "secret"])
    #expect(try await session.run("logout").notes == ["Not signed in."])
    await #expect(throws: ShellError("Signed out.", next: "login", status: .disconnected)) {
      try await session.client()
    }
  }
}
