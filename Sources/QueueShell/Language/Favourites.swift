/// Favourite commands by the names that stand for them, for lines that are not run: to check one, to
/// complete behind it, and to explain it.
struct Favourites {
  let commands: [String: String]

  init(_ commands: [String: String]) { self.commands = commands }

  var names: [String] { commands.keys.sorted() }

  /// The words with what a favourite at their beginning stands for; those behind the name that
  /// `alias` sets are a command of their own.
  func meant(_ words: [String]) -> [String] {
    if let definition = Self.definition(in: words) { return meant(definition) }
    return chain(words).words
  }

  /// What a favourite stands for in the end; nil where that is no command.
  func command(of name: String) -> CommandPath? {
    let chain = chain([name])
    return chain.isEndless ? nil : try? CommandPath(chain.words)
  }

  /// - Throws: why a name cannot stand for a command.
  func check(_ name: String, _ command: String) throws(ShellError) {
    if let refusal = AliasName.refusal(of: name) { throw refusal }
    let lexer = Lexer(command)
    let shown = HostileText.repeated(command)
    guard lexer.incomplete == nil, let first = lexer.words.first?.text else {
      throw ShellError(
        "\"\(shown)\" is no whole command.", advice: "Is a quote left open?", next: "help alias")
    }
    var others = commands
    others[name] = command
    let chain = Favourites(others).chain([name])
    guard !chain.isEndless else {
      throw ShellError(
        "\"\(HostileText.repeated(name))\" would stand for itself.", next: "alias")
    }
    // Only what the words begin with is certain: a favourite may want more words.
    if commands[first] == nil { _ = try CommandPath(chain.words, favourites: names) }
  }

  /// What `alias NAME [=] COMMAND` sets, word by word; nil for other words.
  private static func definition(in words: [String]) -> [String]? {
    guard let first = words.first, ChangeAlias.answers(to: first), words.count > 1,
      !words[1].hasPrefix("-")
    else { return nil }
    var rest = words.dropFirst(2)
    if rest.first == "=" { rest.removeFirst() }
    guard rest.count == 1, let command = rest.first else { return Array(rest) }
    return Lexer(command).words.map(\.text)
  }

  private func chain(_ words: [String]) -> (words: [String], isEndless: Bool) {
    var (words, met) = (words, Set<String>())
    while let name = words.first, let command = commands[name], !CommandPath.isCommand(name) {
      guard met.insert(name).inserted else { return (words, true) }
      let own = Lexer(command).words.map(\.text)
      guard !own.isEmpty else { break }
      words = own + words.dropFirst()
    }
    return (words, false)
  }
}
