import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ChangeSettingTests {
  private let session: Session

  init() throws { session = Session(on: .unheard) }

  @Test func aSettingIsChanged() async throws {
    _ = try await session.run("set", "format", "json")
    #expect(session.memory.settings.format == .json)
    _ = try await session.run("set", "FORMAT", "auto")
    #expect(session.memory.settings.format == nil)
  }

  @Test func allAreShownOrOne() async throws {
    #expect(
      try await session.run("set").listing?.rows.map { $0.cells[0].text } == Setting.names)
    #expect(Setting.names == (Setting.all.map(\.name) + ["threshold"]).sorted())
    #expect(
      try await session.run("set", "api").text(.jsonl)
        == #"{"setting":"api","value":"auto","meaning":"Which statistics dialect is spoken"}"#
        + "\n")
  }

  @Test func anUnknownSettingIsToldWithTheNearest() async {
    await #expect(
      throws: ShellError(
        #"There is no setting "frmat". Did you mean "format"?"#, next: "set format")
    ) { try await session.run("set", "frmat", "json") }
    await #expect(throws: ShellError(#"There is no setting "zzzzzz"."#, next: "set")) {
      try await session.run("set", "zzzzzz")
    }
  }

  @Test func anUnknownValueIsToldWithThoseThatThereAre() async {
    await #expect(
      throws: ShellError(
        #""jsno" is no value of format, which takes auto, table, vertical, tsv, csv, json, "#
          + "jsonl, yaml, markdown, line.",
        next: "set format json")
    ) { try await session.run("set", "format", "jsno") }
    await #expect(
      throws: ShellError(
        #""zzzzzz" is no value of verbose, which takes on, off."#, next: "set verbose on")
    ) { try await session.run("set", "verbose", "zzzzzz") }
    #expect(session.memory.settings == Settings())
  }

  @Test func anotherDialectDropsTheSourceOfFigures() async throws {
    session.remember { $0.source = ScriptedStatistics([]) }
    _ = try await session.run("set", "api", "auto")
    #expect(session.memory.source != nil)
    _ = try await session.run("set", "api", "statistics")
    #expect(session.memory.source == nil)
  }
}
