import ArgumentParser
import Testing

@testable import QueueShell

@Suite struct CatalogTests {
  /// Plausible words for each command, subcommands as they are typed.
  private static let lines = [
    "login": "--profile acme --region eu-west-1 --client-id id --secret-file secret --save",
    "logout": "",
    "whoami": "--format json", "regions": "", "queues": "Sales* --division Home --refresh",
    "use": "Support #3 *", "queue": "Support", "agents": "Support --format json",
    "waiting": "Support", "stats": "Support 'Sales EMEA' --format jsonl",
    "watch": "10s Support --count 3 --lines", "aggregates": "", "aggregates add": "waiting tWait",
    "aggregates remove": "waiting", "aggregates set": "queue/avgWaitTime",
    "aggregates available": "", "aggregates reset": "", "interval": "daily", "help": "stats",
    "set": "format json", "source": "file.qsh", "echo": "one two", "sleep": "500ms", "history": "",
    "wait": "'Support: waiting < 3 for 2m' --timeout 5m", "expect": "'any Sales*: waiting > 5'",
    "alert": "", "alert add": "busy 'waiting > 5' for 2m --exec 'paplay bell.wav'",
    "alert remove": "busy calm", "alias": "", "config": "--format json", "config check": "",
    "config edit": "",
    "exit": "", "simulate": "--port 0 --seed 1 --speed 60 --fault 429=2 --fault never",
  ]

  private static var commands: [(path: String, type: any ShellCommand.Type)] {
    Catalog.commands.flatMap { command in
      let branches = command.configuration.subcommands.compactMap { $0 as? any ShellCommand.Type }
      return [(command.name, command)] + branches.map { ("\(command.name) \($0.name)", $0) }
    }
  }

  @Test func theCommandsAreThose() {
    #expect(Set(Self.commands.map(\.path)) == Set(Self.lines.keys))
  }

  @Test("Each command parses plausible words as itself", arguments: lines.keys.sorted())
  func parses(path: String) throws {
    let words = Lexer("\(path) \(Self.lines[path] ?? "")").words.map(\.text)
    let found = try CommandPath(words)
    #expect(found.name == path)
    let type = try #require(Self.commands.first { $0.path == path }).type
    #expect(Swift.type(of: try found.parse()) == type)
  }

  @Test("Each command takes --format", arguments: lines.keys.sorted())
  func format(path: String) throws {
    let words = Lexer("\(path) \(Self.lines[path] ?? "") --format tsv").words.map(\.text)
    if Self.lines[path]?.contains("--format") == true { return }
    #expect(try CommandPath(words).parse().output.format == .tsv)
  }

  @Test("Each command says what it does, in one sentence", arguments: lines.keys.sorted())
  func abstract(path: String) throws {
    let abstract = try #require(Self.commands.first { $0.path == path }).type.configuration.abstract
    #expect(abstract.count > 5)
    #expect(abstract.hasSuffix("."))
    #expect(abstract.first?.isUppercase == true)
  }

  @Test("Each command's example is one of it, and short", arguments: lines.keys.sorted())
  func example(path: String) throws {
    let type = try #require(Self.commands.first { $0.path == path }).type
    let found = try CommandPath(Lexer(type.example).words.map(\.text))
    #expect(Swift.type(of: try found.parse()) == type || !type.configuration.subcommands.isEmpty)
    #expect(type.example.hasPrefix(path))
    #expect(type.example.count <= 30)
  }

  @Test func namesAndAliasesAreUnique() {
    let spellings = Catalog.commands.flatMap { [$0.name] + $0.configuration.aliases }
    #expect(Set(spellings).count == spellings.count)
    #expect(spellings.allSatisfy { !$0.isEmpty })
  }

  @Test("Only what lasts by itself is without the command's time", arguments: lines.keys.sorted())
  func bounded(path: String) throws {
    let type = try #require(Self.commands.first { $0.path == path }).type
    #expect(
      type.isBounded
        != ["login", "watch", "wait", "sleep", "simulate", "config edit"].contains(path))
  }
}
