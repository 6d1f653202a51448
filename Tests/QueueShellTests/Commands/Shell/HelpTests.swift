import ArgumentParser
import Testing

@testable import QueueShell

@Suite struct HelpTests {
  init() { WideText.prepare() }

  private func text(_ words: String...) async throws -> String {
    try await text(words, columns: 80)
  }

  private func text(_ words: [String] = [], columns: Int) async throws -> String {
    var terminal = Terminal.absent
    terminal.fallbackSize = (columns, nil)
    let session = Session(on: .unheard, terminal: terminal)
    return try await CommandPath(["help"] + words).parse().run(in: session).text(.table)
  }

  @Test func theOverviewNamesEachCommandInItsGroup() async throws {
    let text = try await text()
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for group in Catalog.groups {
      #expect(text.contains("\(group.title)\n") || text.hasPrefix("\(group.title)\n"))
      for command in group.commands {
        #expect(text.contains("\n  \(command.example) "))
        #expect(words.contains("\(command.example) \(command.configuration.abstract)"))
      }
    }
  }

  @Test func whereThereIsNoRoomBesideItWhatACommandDoesStandsBelowIt() async throws {
    #expect(
      try await text(columns: 40).hasPrefix(
        """
        Signing in
          login --region eu-west-1
              Sign in.
          logout
              Revoke the token at the server and
              forget it.

        """))
  }

  @Test(
    "Help is no wider than the screen and without controls",
    arguments: [""] + Catalog.commands.map { $0.name }, [80, 40, 60, 200])
  func width(name: String, columns: Int) async throws {
    let words = name.isEmpty ? [] : [name]
    for line in try await text(words, columns: columns).split(separator: "\n") {
      #expect(line.count <= columns)
      #expect(HostileText.cleaned(String(line)) == line)
    }
  }

  @Test func noScreenIsNarrowerThanFortyColumns() async throws {
    #expect(try await text(["login"], columns: 10) == text(["login"], columns: 40))
  }

  @Test func whatACommandTakesIsNeverBrokenWithin() async throws {
    #expect(
      try await text(["watch"], columns: 40).contains(
        """
        USAGE: watch [<interval-or-queue> ...]
               [--count <polls>]
               [--until <condition>]
               [--timeout <duration>] [--live]
               [--lines] [--changes]
               [--format <format>]

        EXAMPLE: watch 5s Support


        """.dropLast()))
  }

  @Test func aLongNameStandsAloneAndItsMeaningBelow() {
    let text = """
      OPTIONS:
        --short                 What it does.
        --quite-a-long-name <value>
                                What it does.

      """
    #expect(HelpPage(columns: 80).text(text) == text)
    #expect(
      HelpPage(columns: 40).text(text) == """
        OPTIONS:
          --short
              What it does.
          --quite-a-long-name <value>
              What it does.

        """)
  }

  @Test func theProgramsHelpIsFoldedToo() {
    for columns in [40, 80] {
      let text = HelpPage(columns: columns).text(
        QueueshProgram.helpMessage(columns: HelpPage.unbroken))
      for line in text.split(separator: "\n") { #expect(line.count <= columns, "\(line)") }
    }
  }

  @Test func aCommandsHelpReadsAsAtThePrompt() async throws {
    let text = try await text("stats")
    #expect(text.hasPrefix("OVERVIEW: Show the selected aggregates of queues.\n"))
    #expect(text.contains("\nUSAGE: stats [<queue> ...] [--sort <sort-key>] [--format <format>]\n"))
    #expect(text.contains("\nEXAMPLE: stats 'Sales*'\n"))
  }

  @Test func aSubcommandHasItsOwn() async throws {
    #expect(try await text("aggregates", "add").contains("USAGE: aggregates add <aggregate> ..."))
    #expect(try await text("?").hasPrefix("OVERVIEW: Show the commands"))
  }

  @Test func anUnknownCommandIsTold() async {
    await #expect(
      throws: ShellError(
        #"There is no command or topic "statz". Did you mean "stats"?"#, next: "help stats")
    ) { try await text("statz") }
  }
}
