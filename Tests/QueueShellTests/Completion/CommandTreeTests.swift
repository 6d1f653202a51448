import Testing

@testable import QueueShell

@Suite struct CommandTreeTests {
  private func nodes(_ node: CommandTree.Node) -> [CommandTree.Node] {
    [node] + (node.subcommands ?? []).flatMap { nodes($0) }
  }

  @Test func theDeclarationsAreRead() throws {
    let tree = try #require(CommandTree.program)
    #expect(tree.command.commandName == "queuesh")
    let names = (tree.command.subcommands ?? []).map(\.commandName)
    #expect(Catalog.commands.allSatisfy { names.contains($0.name) })
  }

  @Test func eachValueHasASourceOfCandidates() throws {
    let tree = try #require(CommandTree.program)
    var checked = 0
    for node in nodes(tree.command) {
      for argument in node.arguments ?? []
      where argument.kind != "flag" && (argument.allValues ?? []).isEmpty {
        let name = try #require(argument.valueName)
        #expect(
          ValueSource(rawValue: name) != nil,
          "<\(name)> of \(node.commandName) names no source of candidates")
        checked += 1
      }
    }
    #expect(checked > 20)
  }

  @Test func eachSourceIsTheNameOfSomeValue() throws {
    let tree = try #require(CommandTree.program)
    let names = Set(nodes(tree.command).flatMap { $0.arguments ?? [] }.compactMap(\.valueName))
    for source in ValueSource.allCases {
      #expect(names.contains(source.rawValue), "no value is called <\(source.rawValue)>")
    }
  }

  @Test func eachArgumentSaysWhatItIs() throws {
    let tree = try #require(CommandTree.program)
    // The description of `help` is ArgumentParser's own.
    for node in nodes(tree.command) where node.commandName != "help" {
      for argument in node.arguments ?? [] where argument.shouldDisplay {
        #expect(argument.abstract?.isEmpty == false, "\(node.commandName) \(argument.spellings)")
      }
    }
  }

  @Test(
    "Words find a command's description",
    arguments: [
      (["stats"], "stats", 1), (["stats", "Support"], "stats", 1),
      (["aggregates"], "aggregates", 1),
      (["aggregates", "add"], "add", 2), (["aggregates", "add", "wait"], "add", 2),
      (["quit"], "exit", 1), (["?"], "help", 1),
    ])
  func node(words: [String], name: String, depth: Int) throws {
    let found = try #require(CommandTree.program?.node(for: words))
    #expect(found.node.commandName == name)
    #expect(found.depth == depth)
  }

  @Test("Unknown words find none", arguments: [[], ["statz"], [""]])
  func none(words: [String]) {
    #expect(CommandTree.program?.node(for: words) == nil)
  }
}
