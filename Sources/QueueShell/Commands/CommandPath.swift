import ArgumentParser

/// A command found by the first words of a line, and the words left for it.
struct CommandPath {
  let command: any ShellCommand.Type
  /// As typed: `aggregates add`.
  let name: String
  let rest: [String]

  /// Parsing takes a time that grows with their square; more are no person's.
  private static let mostWords = 1_000

  /// - Parameter favourites: names that stand for commands, which may be meant, too.
  /// - Throws: the nearest names, when no command is called that.
  init(_ words: [String], favourites: [String] = []) throws(ShellError) {
    let first = words.first ?? ""
    guard let command = Catalog.commands.first(where: { $0.answers(to: first) }) else {
      if let refusal = HistoryReference.refusal(of: first) { throw refusal }
      throw Self.unknown(first, among: Catalog.commands.map { $0.name } + favourites, after: "")
    }
    (self.command, name, rest) = try Self.descend(command, command.name, Array(words.dropFirst()))
  }

  /// Whether a word is a command's name.
  static func isCommand(_ word: String) -> Bool {
    Catalog.commands.contains { $0.answers(to: word) }
  }

  /// Follows subcommands as far as the words name them.
  private static func descend(
    _ command: any ShellCommand.Type, _ name: String, _ rest: [String]
  ) throws(ShellError) -> (any ShellCommand.Type, String, [String]) {
    let branches = command.configuration.subcommands.compactMap { $0 as? any ShellCommand.Type }
    guard !branches.isEmpty, let word = rest.first, !word.hasPrefix("-") else {
      return (command, name, rest)
    }
    guard let branch = branches.first(where: { $0.answers(to: word) }) else {
      throw unknown(word, among: branches.map { $0.name }, after: name + " ")
    }
    return try descend(branch, "\(name) \(branch.name)", Array(rest.dropFirst()))
  }

  private static func unknown(
    _ word: String, among known: [String], after path: String
  ) -> ShellError {
    let shown = HostileText.repeated(word)
    let nearest = Nearness.nearest(to: word, among: known)
    guard let first = nearest.first else {
      return ShellError(
        "There is no command \"\(path)\(shown)\".",
        next: path.isEmpty ? "help" : "help \(path.dropLast())")
    }
    let names = nearest.map { "\"\(path)\($0)\"" }.joined(separator: ", ")
    return ShellError(
      "There is no command \"\(path)\(shown)\". Did you mean \(names)?",
      next: "help \(path)\(first)")
  }

  /// The words as the declaration understands them.
  /// - Throws: what is wrong with them, and where to read more.
  func parse() throws(ShellError) -> any ShellCommand {
    guard rest.count <= Self.mostWords else {
      throw ShellError(
        "\(name) with \(rest.count) words is too long: \(Self.mostWords) are the most.",
        advice: "A glob names many queues in one word.", next: "help \(name)")
    }
    do {
      try command.check(rest)
      if let parsed = try command.parseAsRoot(rest) as? any ShellCommand {
        try parsed.check()
        return parsed
      }
    } catch let error as ShellError {
      throw error
    } catch  where !command.exitCode(for: error).isSuccess {
      let words = Self.sentence(in: command.message(for: error))
      let message = HostileText.cleaned(words).shortened(to: 400)
      throw ShellError(message, next: "help \(name)")
    } catch {}
    // Options by which ArgumentParser describes itself to other programs are none of a command's.
    let stray = HostileText.repeated(rest.first { $0.hasPrefix("-") } ?? rest.first ?? "")
    throw ShellError("\(name) does not know \"\(stray)\".", next: "help \(name)")
  }

  /// The first line of a message, with the list that ArgumentParser puts below it where an option
  /// has more than five values.
  static func sentence(in message: String) -> String {
    let lines = message.split(separator: "\n")
    let values = lines.dropFirst().prefix { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
    return (lines.first.map(String.init) ?? "")
      + (values.isEmpty ? "" : " \(values.joined(separator: ", ")).")
  }

  /// Whether the words ask for the command's help; after `--` a word is a name.
  var asksForHelp: Bool {
    rest.prefix { $0 != "--" }.contains { ["--help", "-help", "-h"].contains($0) }
  }
}

extension ShellCommand {
  static func answers(to word: String) -> Bool {
    name == word || configuration.aliases.contains(word)
  }
}
