import SimulatedCloud
import TerminalModel
import Testing

/// Conditions as a person at a terminal meets them.
@Suite(.timeLimit(.minutes(2)))
struct ConditionsTests {
  private let home = Home()

  private func session(_ cloud: SimulatedCloud) async throws -> TerminalSession {
    let session = try TerminalSession(Program([], environment: home.environment(cloud)))
    #expect(await session.waitForPrompt("queuesh> "))
    return session
  }

  @Test func whileAConditionIsAwaitedItsFiguresStandInOneRow() async throws {
    let cloud = try await Clouds.still()
    let session = try await session(cloud)
    session.type("wait 'Support: waiting > 500 and available = 0'\r")
    #expect(await session.wait { $0.text.contains("Support waiting 6, available 0 · 0:0") })
    session.type("\u{3}")
    #expect(await session.waitForPrompt("Demo> "))
    #expect(!session.screen.text.contains("·"))
    session.type("expect 'Support: waiting > 5'\r")
    #expect(await session.wait { $0.text.hasSuffix("\nMet: Support waiting 6.\nDemo>") })
    session.type("\u{4}")
    #expect(await session.ended() == 0)
    await cloud.stop()
  }

  @Test func aConditionIsCompletedInsideItsQuote() async throws {
    let cloud = try await Clouds.still()
    let session = try await session(cloud)
    session.type("queues\r")
    #expect(await session.waitForPrompt("Demo> "))
    session.type("expect 'VIP\t")
    #expect(await session.waitForPrompt("Demo> expect 'VIP Desk: "))
    session.type("lon\t> 0s or wai\t")
    #expect(await session.waitForPrompt("Demo> expect 'VIP Desk: longest > 0s or wait"))
    session.type("ing = 0'\r")
    #expect(
      await session.wait { $0.text.hasSuffix("Met: VIP Desk longest no data, waiting 0.\nDemo>") })
    session.type("\u{4}")
    #expect(await session.ended() == 0)
    await cloud.stop()
  }
}
