import Testing

@testable import QueueShell

/// `queue`, `agents` and `waiting` are about one queue.
@Suite struct OneQueueTests {
  private static let commands = ["queue", "agents", "waiting"]

  @Test(arguments: commands)
  func severalAreRefused(command: String) async {
    let session = Session(on: .unheard, state: .withDirectory)
    await #expect(
      throws: ShellError(
        "\(command) shows one queue, and 2 are meant.", next: "\(command) 'EMEA/Sales EMEA'")
    ) { try await session.run(command, "Sales*") }
  }

  @Test(arguments: commands)
  func unknownOneNamesTheNearest(command: String) async {
    let session = Session(on: .unheard, state: .withDirectory)
    await #expect(
      throws: ShellError(
        "No queue is called \"Suport\". Did you mean \"Support\"?", next: "\(command) Support")
    ) { try await session.run(command, "Suport") }
  }

  @Test(arguments: commands)
  func whoIsNotSignedInIsToldSo(command: String) async throws {
    let session = Session(on: .unheard)
    let error = await #expect(throws: ShellError.self) { try await session.run(command) }
    #expect(try #require(error).status == .disconnected)
  }
}
