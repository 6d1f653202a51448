import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct AggregatesTests {
  private let session: Session

  init() throws { session = Session(on: .unheard) }

  private var shown: [String] { session.memory.aggregates.map(\.alias) }

  @Test func theDefaultFiveAreShownInTheContractsOrder() async throws {
    #expect(shown == ["waiting", "available", "busy", "aht", "wait"])
    #expect(try await session.run("aggregates").listing?.rows.count == 5)
  }

  @Test func addingKeepsTheOthersAndTheirOrder() async throws {
    let answer = try await session.run("aggregates", "add", "longest", "waiting")
    #expect(shown == ["waiting", "available", "busy", "aht", "wait", "longest"])
    #expect(answer.notes == ["Showing waiting, available, busy, aht, wait, longest."])
  }

  @Test func removingLeavesTheOthers() async throws {
    _ = try await session.run("aggregates", "remove", "tHandle", "wait")
    #expect(shown == ["waiting", "available", "busy"])
  }

  @Test func theLastOneCannotBeRemoved() async throws {
    _ = try await session.run("aggregates", "set", "busy")
    await #expect(
      throws: ShellError("Nothing would be left to show.", next: "aggregates set waiting")
    ) { try await session.run("aggregates", "remove", "busy") }
    #expect(shown == ["busy"])
  }

  @Test("Setting none is refused", arguments: [",", ""])
  func settingNone(word: String) async {
    await #expect(throws: ShellError.self) { try await session.run("aggregates", "set", word) }
    #expect(shown == ["waiting", "available", "busy", "aht", "wait"])
  }

  @Test func settingShowsJustThese() async throws {
    _ = try await session.run("aggregates", "set", "wait,longest")
    #expect(shown == ["wait", "longest"])
    _ = try await session.run("aggregates", "reset")
    #expect(shown == ["waiting", "available", "busy", "aht", "wait"])
  }

  @Test func anUnknownNameChangesNothing() async {
    await #expect(throws: ShellError.self) {
      try await session.run("aggregates", "set", "busy", "nonsense")
    }
    #expect(shown.count == 5)
  }

  @Test func allAreListedWithUnitMeaningAndPermission() async throws {
    let listing = try #require(try await session.run("aggregates", "available").listing)
    #expect(listing.rows.count == Aggregate.all.count)
    #expect(
      listing.rows[3].json.compact
        == #"{"name":"queue/avgHandleTime","alias":"aht","published":"tHandle sum / count","#
        + #""unit":"ms","meaning":"The average time agents spent on an interaction, after-call work"#
        + #" included.","permission":"analytics:conversationAggregate:view"}"#)
    #expect(listing.rows.allSatisfy { row in row.cells.allSatisfy { !$0.text.isEmpty } })
  }
}
