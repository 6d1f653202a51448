import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct UseTests {
  private let session: Session

  init() throws { session = Session(on: .unheard, state: .withDirectory) }

  private var used: [Queue] { session.memory.selection.queues }

  @Test func queuesAreUsedAndNamed() async throws {
    let answer = try await session.run("use", "support", "EMEA/Billing")
    #expect(used == [.support, .billingEMEA])
    #expect(answer.notes == ["Using Support, EMEA/Billing."])
  }

  @Test func manyAreNamedInPart() async throws {
    #expect(
      try await session.run("use", "*").notes
        == ["Using Support, Sales EMEA, Sales US, Réclamations, Home/Billing and 1 more."])
  }

  @Test func aDashGoesBackToTheWholePreviousSelectionAndForthAgain() async throws {
    _ = try await session.run("use", "sales*")
    _ = try await session.run("use", "Support")
    #expect(try await session.run("use", "-").notes == ["Using Sales EMEA, Sales US."])
    #expect(used == [.salesEMEA, .salesUS])
    _ = try await session.run("use", "-")
    #expect(used == [.support])
  }

  @Test func withoutAPreviousSelectionADashSaysSo() async throws {
    await #expect(throws: ShellError("No queue was in use before.", next: "queues")) {
      try await session.run("use", "-")
    }
  }

  @Test func noneClearsAndADashBringsThemBack() async throws {
    _ = try await session.run("use", "Support")
    #expect(try await session.run("use", "--none").notes == ["No queue is in use."])
    #expect(used.isEmpty)
    _ = try await session.run("use", "-")
    #expect(used == [.support])
  }

  @Test func aloneItShowsThoseInUse() async throws {
    #expect(
      try await session.run("use").notes
        == ["No queue is in use. `queues` lists them, `use QUEUE` takes one."])
    _ = try await session.run("use", "Support")
    #expect(try await session.run("use").listing?.rows.count == 1)
  }

  @Test func anUnknownNameLeavesTheSelectionAsItWas() async throws {
    _ = try await session.run("use", "Support")
    await #expect(throws: ShellError.self) { try await session.run("use", "Nowhere") }
    #expect(used == [.support])
  }
}
