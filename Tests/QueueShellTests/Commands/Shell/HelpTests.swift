import ArgumentParser
import Testing

@testable import QueueShell

@Suite struct HelpTests {
  private func text(_ words: String...) async throws -> String {
    let session = Session(on: .unheard)
    return try await CommandPath(["help"] + words).parse().run(in: session).text(.table)
  }

  @Test func theOverviewNamesEachCommandInItsGroup() async throws {
    let text = try await text()
    for group in Catalog.groups {
      #expect(text.contains("\(group.title)\n") || text.hasPrefix("\(group.title)\n"))
      for command in group.commands {
        #expect(text.contains("\n  \(command.name) "))
        #expect(text.contains(command.configuration.abstract))
      }
    }
  }

  @Test(
    "Help is no wider than 80 columns and without controls",
    arguments: Catalog.commands.map { $0.name }
  )
  func width(name: String) async throws {
    for line in try await text(name).split(separator: "\n") {
      // ArgumentParser does not fold this one.
      if !line.hasPrefix("USAGE:") { #expect(line.count <= 80) }
      #expect(HostileText.cleaned(String(line)) == line)
    }
  }

  @Test func aCommandsHelpReadsAsAtThePrompt() async throws {
    let text = try await text("stats")
    #expect(text.hasPrefix("OVERVIEW: Show the selected aggregates of queues.\n"))
    #expect(text.contains("\nUSAGE: stats [<queue> ...] [--format <format>]\n"))
  }

  @Test func aSubcommandHasItsOwn() async throws {
    #expect(try await text("aggregates", "add").contains("USAGE: aggregates add <aggregate> ..."))
    #expect(try await text("?").hasPrefix("OVERVIEW: Show the commands"))
  }

  @Test func anUnknownCommandIsTold() async {
    await #expect(
      throws: ShellError(
        #"There is no command "statz". Did you mean "stats"?"#, next: "help stats")
    ) { try await text("statz") }
  }
}
