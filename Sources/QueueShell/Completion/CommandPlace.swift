/// What the words typed after a command are, and what may come next: the one reading of a half-typed
/// line, which completion and hints share.
struct CommandPlace {
  enum Role {
    /// `--count`; nil when there is no such option.
    case option(CommandTree.Argument?)
    case value(of: CommandTree.Argument)
    /// One of the arguments without a name, with those before it; nil when there is one too many.
    case positional(CommandTree.Argument?, after: [String])
  }

  /// As errors name it: `aggregates add`.
  let name: String
  let node: CommandTree.Node
  /// The words after the command's own, each with what it is.
  private(set) var given: [(word: String, role: Role)] = []
  /// Those that are neither options nor their values.
  private(set) var positionals: [String] = []
  /// The option whose value comes next.
  private(set) var awaited: CommandTree.Argument?
  /// Whether `--` has ended the options.
  private(set) var isLiteral = false

  private let places: [CommandTree.Argument]
  private let named: [CommandTree.Argument]
  private var used: Set<String> = []

  private let words: [String]

  /// nil when the first words are no command.
  init?(_ words: [String]) {
    guard let found = CommandTree.program?.node(for: words) else { return nil }
    let name = ([CommandTree.canonical(words[0]) ?? words[0]] + words[1..<found.depth])
      .joined(separator: " ")
    self.init(found.node, name: name, words: words)
    for word in words[found.depth...] { take(word) }
  }

  private init(_ node: CommandTree.Node, name: String, words: [String]) {
    self.node = node
    self.name = name
    self.words = words
    let arguments = (node.arguments ?? []).filter(\.shouldDisplay)
    places = arguments.filter(\.isPositional)
    named = arguments.filter { !$0.isPositional }
  }

  /// The place in the program's own arguments, and the words of the command behind them.
  static func program(_ words: [String]) -> (place: CommandPlace, command: [String])? {
    guard let program = CommandTree.program?.command else { return nil }
    var place = CommandPlace(program, name: program.commandName, words: [])
    for (index, word) in words.enumerated() {
      let before = place
      place.take(word)
      if !place.positionals.isEmpty { return (before, Array(words[index...])) }
    }
    return (place, [])
  }

  func isGiven(_ spelling: String) -> Bool { used.contains(spelling) }

  /// The argument without a name that comes next.
  var next: CommandTree.Argument? {
    if positionals.count < places.count { return places[positionals.count] }
    return places.last.flatMap { $0.isRepeating ? $0 : nil }
  }

  /// All arguments without a name that may still come, in their order.
  var remaining: [CommandTree.Argument] {
    let rest = places.dropFirst(positionals.count)
    return rest.isEmpty ? [next].compactMap { $0 } : Array(rest)
  }

  /// The commands that may come next.
  var subcommands: [CommandTree.Node] {
    positionals.isEmpty && !isLiteral ? node.subcommands ?? [] : []
  }

  /// What they are called, whether or not one may come next.
  var subcommandNames: [String] { (node.subcommands ?? []).map(\.commandName) }

  /// The options that are not given yet, or may be again.
  var options: [CommandTree.Argument] {
    isLiteral
      ? [] : named.filter { $0.isRepeating || used.isDisjoint(with: $0.spellings) }
  }

  /// All spellings of options.
  var spellings: [String] { named.flatMap(\.spellings) }

  func option(_ spelling: String) -> CommandTree.Argument? {
    named.first { $0.spellings.contains(spelling) }
  }

  /// `--format=json` in two; nil for a word that is no such option.
  func inlineValue(_ word: String) -> (option: CommandTree.Argument, lead: String, value: String)? {
    guard !isLiteral, word.hasPrefix("--"), let sign = word.firstIndex(of: "="),
      let option = option(String(word[..<sign])), option.takesValue
    else { return nil }
    return (option, String(word[...sign]), String(word[word.index(after: sign)...]))
  }

  /// The place behind one more word, which may be a subcommand.
  func with(_ word: String) -> CommandPlace { CommandPlace(words + [word]) ?? self }

  private mutating func take(_ word: String) {
    if let option = awaited {
      awaited = nil
      given.append((word, .value(of: option)))
    } else if isLiteral || !word.hasPrefix("-") || word == "-" {
      given.append((word, .positional(next, after: positionals)))
      positionals.append(word)
    } else if word == "--" {
      isLiteral = true
    } else if let (option, _, value) = inlineValue(word) {
      used.formUnion(option.spellings)
      given.append((value, .value(of: option)))
    } else {
      let option = option(word)
      if let option { used.formUnion(option.spellings) }
      given.append((word, .option(option)))
      awaited = option.flatMap { $0.takesValue ? $0 : nil }
    }
  }
}
