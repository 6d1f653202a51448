import LineEditing
import Testing

@testable import QueueShell

@Suite struct ChangeAliasTests {
  private static let busy = "stats 'Sales*' --format csv"

  private func session(_ aliases: [String: String] = ["busy": busy, "b2": "busy --"])
    -> Session
  {
    var state = SessionState.withDirectory
    state.aliases = aliases
    return Session(on: .unheard, state: state)
  }

  @Test("The favourites are listed with what they stand for")
  func list() async throws {
    let session = session()
    #expect(
      try await session.run("alias").text(.tsv)
        == "alias\tcommand\nb2\tbusy --\nbusy\t\(Self.busy)\n")
    #expect(
      try await session.run("alias", "--format", "json", "busy").text(.tsv)
        == "alias\tcommand\nbusy\t\(Self.busy)\n")
    let none = try await self.session([:]).run("alias")
    #expect(none.notes == ["No alias is set. `help alias` tells how."])
  }

  @Test(
    "One is set by a quoted word, by words, and behind a =",
    arguments: [
      ([Self.busy], Self.busy), (["=", Self.busy], Self.busy), (["=", "stats"], "stats"),
      (["stats", "Sales EMEA", "--api", "x"], "stats 'Sales EMEA' --api x"),
      (["stats", "--format", "json"], "stats --format json"), (["--", "stats"], "stats"),
      (["queues | head -3"], "queues | head -3"), (["busy", "--count", "2"], "busy --count 2"),
    ])
  func set(words: [String], command: String) async throws {
    let session = session()
    let answer = try await CommandPath(["alias", "top"] + words).parse().run(in: session)
    #expect(session.memory.aliases["top"] == command)
    #expect(answer.notes == ["top stands for: \(command)"])
    let changed = try await CommandPath(["alias", "top", "queues"]).parse().run(in: session)
    #expect(changed.notes == ["top now stands for: queues"])
  }

  @Test("Those named are removed, all of them by *")
  func remove() async throws {
    let session = session(["a": "stats", "b": "queues", "c": "use"])
    #expect(try await session.run("alias", "--remove", "a", "c").notes == ["Removed a, c."])
    #expect(session.memory.aliases == ["b": "queues"])
    #expect(try await session.run("alias", "--remove", "*").notes == ["Removed b."])
    #expect(try await session.run("alias", "--remove", "*").notes == ["No alias was set."])
  }

  @Test(
    "What can be no favourite is refused, and nothing changes",
    arguments: [
      (["stats", "queues"], #""stats" is a command, which no alias can take the place of."#),
      (["quit", "queues"], #""quit" is a command, which no alias can take the place of."#),
      (["a b", "queues"], #""a b" is no name for an alias."#),
      (["", "queues"], #""" is no name for an alias."#),
      (["#3", "queues"], ##""#3" is no name for an alias."##),
      (["top", "stast"], #"There is no command "stast". Did you mean "stats"?"#),
      (["top", "busi x"], #"There is no command "busi". Did you mean "busy"?"#),
      (
        ["top", "aggregates ad x"],
        #"There is no command "aggregates ad". Did you mean "aggregates add"?"#
      ),
      (["top", "top x"], #""top" would stand for itself."#),
      (["busy", "b2 --format csv"], #""busy" would stand for itself."#),
      (["top", "stats 'Sales"], #""stats 'Sales" is no whole command."#),
      (["top", ""], #""" is no whole command."#),
      (["top", "# x"], ##""# x" is no whole command."##),
      (["top", "="], #"No command follows the "="."#),
      (["busy", "--format", "json"], #""--format" stands where the command of "busy" begins."#),
      (["bussy"], #"No alias is called "bussy". Did you mean "busy"?"#),
      (["--remove", "busy", "bsuy"], #"No alias is called "bsuy". Did you mean "busy"?"#),
      (["--remove"], "Which alias is to be removed?"),
    ])
  func refused(words: [String], message: String) async throws {
    let session = session()
    let before = session.memory.aliases
    let error = await #expect(throws: ShellError.self) {
      _ = try await CommandPath(["alias"] + words).parse().run(in: session)
    }
    #expect(error?.message == message)
    #expect(session.memory.aliases == before)
  }

  @Test("help tells what one stands for, and of the command behind it")
  func help() async throws {
    let session = session(["busy": Self.busy, "odd": "frobnicate", "loop": "loop"])
    let text = try await session.run("help", "busy").text(.table)
    #expect(text.hasPrefix("busy stands for: \(Self.busy)\n\nOVERVIEW: "))
    #expect(text.contains("USAGE: stats "))
    #expect(try await session.run("help", "odd").text(.table) == "odd stands for: frobnicate\n")
    #expect(try await session.run("help", "loop").text(.table) == "loop stands for: loop\n")
    let error = await #expect(throws: ShellError.self) { try await session.run("help", "bsuy") }
    #expect(error?.message == #"There is no command or topic "bsuy". Did you mean "busy"?"#)
  }

  @Test("They complete as a first word, and what follows them as behind their command")
  func completion() {
    let completer = ShellCompleter(session())
    let candidates = { (line: String) in
      completer.completions(for: line, cursor: line.utf8.count).candidates.map(\.text)
    }
    #expect(candidates("bu") == ["busy"])
    #expect(candidates("busy Supp") == ["Support"])
    #expect(candidates("b2 Supp") == ["Support"])
    #expect(candidates("busy --for").isEmpty)
    #expect(candidates("busy --he") == ["--help"])
    #expect(candidates("b2 --he").isEmpty)
    #expect(candidates("alias b") == ["b2", "busy"])
    #expect(candidates("alias --remove busy b") == ["b2"])
    #expect(candidates("alias top stat") == ["stats"])
    #expect(candidates("alias top = stats Supp") == ["Support"])
    #expect(candidates("help bu") == ["busy"])
    #expect(candidates("alias --re") == ["--remove"])
    let first = completer.completions(for: "busy", cursor: 4).candidates
    #expect(first.map(\.summary) == [Self.busy])
  }

  @Test("Hints know them")
  func hints() {
    let hinter = ShellHinter(session())
    let hint = { (line: String) in hinter.hint(for: line, cursor: line.utf8.count) }
    #expect(hint("busy") == Hint(Self.busy))
    #expect(hint("busy Nirvana ") == Hint("no queue \"Nirvana\"", kind: .mistake))
    #expect(hint("bsuy ") == Hint("no command \"bsuy\": busy?", kind: .mistake))
    #expect(hint("busy Support ")?.kind == .usage)
    #expect(hint("help busy ")?.kind == .usage)
    #expect(hint("alias top stast ") == Hint("no command \"stast\": stats?", kind: .mistake))
    #expect(hint("alias top 'stats Support' ")?.kind == .usage)
    #expect(hint("alias top stats") == Hint("Show the selected aggregates of queues."))
  }
}
