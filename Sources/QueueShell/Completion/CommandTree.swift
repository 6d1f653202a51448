import ArgumentParser
import FoundationEssentials

/// What the declarations say of commands and their arguments, read once from ArgumentParser's own
/// description of them: half-typed lines cannot be parsed, so completion reads this instead.
struct CommandTree: Sendable, Decodable {
  struct Node: Sendable, Decodable {
    var commandName: String
    var abstract: String?
    var subcommands: [Node]?
    var arguments: [Argument]?
  }

  struct Argument: Sendable, Decodable {
    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var isRepeating: Bool
    var isOptional: Bool
    var allValues: [String]?
    var shouldDisplay: Bool

    /// As typed: `--format`, `-c`.
    var spellings: [String] {
      (names ?? []).map { $0.kind == "long" ? "--\($0.name)" : "-\($0.name)" }
    }

    var isPositional: Bool { kind == "positional" }
    var takesValue: Bool { kind == "option" }
    /// ArgumentParser's own, which every command has.
    var asksForHelp: Bool { kind == "flag" && spellings.contains("--help") }

    /// Where its values come from; nil where the declaration tells them all.
    var source: ValueSource? {
      values.isEmpty ? valueName.flatMap(ValueSource.init(rawValue:)) : nil
    }
    /// All values there are, where they are few and known.
    var values: [String] { allValues ?? [] }
  }

  struct Name: Sendable, Decodable {
    var kind: String
    var name: String
  }

  var command: Node

  /// Takes milliseconds: made at the first key, never before the first prompt.
  static let program: CommandTree? = {
    guard var tree = read(QueueshProgram._dumpHelp()) else { return nil }
    // The program's tree has ArgumentParser's own `help` in the place of ours.
    if var help = read(Help._dumpHelp()),
      let place = tree.command.subcommands?.firstIndex(where: { $0.commandName == Help.name })
    {
      // Described alone it gets a `help` of its own.
      help.command.subcommands = nil
      tree.command.subcommands?[place] = help.command
    }
    return tree
  }()

  private static func read(_ description: String) -> CommandTree? {
    try? JSONDecoder().decode(CommandTree.self, from: Data(description.utf8))
  }

  /// The node that the first words name, and how many words that took.
  func node(for words: [String]) -> (node: Node, depth: Int)? {
    guard let first = words.first, let name = Self.canonical(first) else { return nil }
    guard var node = command.subcommands?.first(where: { $0.commandName == name }) else {
      return nil
    }
    var depth = 1
    while depth < words.count,
      let next = node.subcommands?.first(where: { $0.commandName == words[depth] })
    {
      node = next
      depth += 1
    }
    return (node, depth)
  }

  /// The name that an alias stands for; the description leaves aliases out.
  static func canonical(_ word: String) -> String? {
    Catalog.commands.first { $0.answers(to: word) }?.name
  }
}
