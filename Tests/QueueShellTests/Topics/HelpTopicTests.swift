import GenesysCloud
import LineEditing
import Testing

@testable import QueueShell

@Suite struct TopicTests {
  init() { WideText.prepare() }

  private func text(_ words: String..., columns: Int = 80) async throws -> String {
    var terminal = Terminal.absent
    terminal.fallbackSize = (columns, nil)
    let session = Session(on: .unheard, terminal: terminal)
    return try await CommandPath(["help"] + words).parse().run(in: session).text(.table)
  }

  @Test func eachIsToldByHelpAndNoneIsACommand() async throws {
    let overview = try await text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for topic in HelpTopic.all {
      #expect(try await text(topic.name).hasPrefix("\(topic.title): \(topic.summary)"))
      #expect(overview.contains(topic.name))
      #expect(!Catalog.commands.contains { $0.answers(to: topic.name) })
      #expect(topic.summary.hasSuffix("."))
    }
    #expect(Set(HelpTopic.all.map(\.name)).count == HelpTopic.all.count)
  }

  @Test(
    "Topics are those that the issue names",
    arguments: [
      "formats", "conditions", "environment", "exit-status", "files", "keys", "language",
    ])
  func names(name: String) {
    #expect(HelpTopic.called([name]) != nil)
  }

  @Test func aNameMayBeTypedAsWords() async throws {
    #expect(try await text("exit", "status") == text("exit-status"))
    #expect(try await text("EXIT-STATUS") == text("exit-status"))
  }

  @Test(
    "A topic is no wider than the screen and without controls",
    arguments: HelpTopic.all.map(\.name),
    [80, 40, 60, 200])
  func width(name: String, columns: Int) async throws {
    for line in try await text(name, columns: columns).split(separator: "\n")
    // What is to be typed stands on one line, and so does a name.
    where !line.hasPrefix("    ") && line.contains(" ") && !line.hasPrefix("  GENESYS") {
      #expect(line.count <= columns, "\(line)")
      #expect(HostileText.cleaned(String(line)) == line)
    }
  }

  @Test func anUnknownWordNamesTheNearestTopic() async {
    await #expect(
      throws: ShellError(
        #"There is no command or topic "kyes". Did you mean "keys"?"#, next: "help keys")
    ) { try await text("kyes") }
    await #expect(throws: ShellError(#"There is no command or topic "xyzzy"."#, next: "help")) {
      try await text("xyzzy")
    }
  }

  @Test func helpCompletesAndExplainsTopics() throws {
    let session = Session(on: .unheard)
    let found = ShellCompleter(session).completions(for: "help e", cursor: 6).candidates
    #expect(found.map(\.text) == ["expect", "echo", "exit", "environment", "exit-status"])
    #expect(found.last?.summary == HelpTopic.exitStatus.summary)
    let hinter = ShellHinter(session)
    #expect(hinter.hint(for: "help keys ", cursor: 10)?.kind != .mistake)
    #expect(hinter.hint(for: "help kyes ", cursor: 10)?.kind == .mistake)
  }

  @Test func tablesOfTheCodeAreWhole() throws {
    let formats = HelpTopic.formats.definitions
    #expect(formats.map(\.term) == Format.allCases.map(\.rawValue))
    #expect(formats.allSatisfy { !$0.meaning.isEmpty })
    #expect(Set(HelpTopic.settings.terms) == Set(Setting.names))
    #expect(Aggregate.all.allSatisfy { HelpTopic.figures.terms.contains($0.alias) })
    #expect(WatchKeys.all.allSatisfy { HelpTopic.keys.terms.contains($0.keys) })
    #expect(HelpTopic.exitStatus.terms == ["0", "1", "2", "3", "64", "130"])
  }
}

extension HelpTopic {
  /// What it defines.
  fileprivate var terms: [String] { definitions.map(\.term) }

  fileprivate var definitions: [Definition] {
    blocks.flatMap { block in
      if case .definitions(let definitions) = block { definitions } else { [] as [Definition] }
    }
  }
}
