import ArgumentParser

/// Shows and sets favourite commands.
struct ChangeAlias: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Show or set favourite commands.",
    discussion: """
      A favourite stands for the beginning of a line: what follows it comes after its own words. \
      Quote the command where quotes or > and | in it are to be kept. One set here lasts for this \
      session; those in config.toml stand below [aliases].
      """)

  static let example = "alias busy 'stats Sales*'"

  static let isLocal = true

  @Flag(help: "Remove those named; '*' for all.")
  var remove = false

  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("The favourite, one word.", valueName: "alias"))
  var name: String?

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("What it is to stand for; a = before it may be left.", valueName: "command"))
  var words: [String] = []

  func run(in session: Session) async throws -> Answer {
    let aliases = session.memory.aliases
    guard let name else {
      guard !remove else {
        throw ShellError("Which alias is to be removed?", next: "alias --remove NAME")
      }
      var answer = Answer.listing(AliasListing(aliases).listing)
      if aliases.isEmpty { answer.notes = ["No alias is set. `help alias` tells how."] }
      return answer
    }
    if remove { return try removed([name] + words, in: session) }
    let command = try Self.command(of: name, words)
    guard let command else { return .listing(try AliasListing(aliases).listing(of: name)) }
    try Favourites(aliases).check(name, command)
    session.remember { $0.aliases[name] = command }
    let verb = aliases[name] == nil ? "stands for" : "now stands for"
    return Answer(notes: ["\(name) \(verb): \(HostileText.cleaned(command))"])
  }

  /// The words as one command; nil where none are given.
  private static func command(of name: String, _ words: [String]) throws(ShellError) -> String? {
    var words = words[...]
    if words.first == "--" { words.removeFirst() }
    if let first = words.first, first.hasPrefix("-") {
      throw ShellError(
        "\"\(HostileText.repeated(first))\" stands where the command of \"\(HostileText.repeated(name))\" begins.",
        advice: "Options of alias itself come before the name.", next: "help alias")
    }
    let isAssigned = words.first == "="
    if isAssigned { words.removeFirst() }
    guard let first = words.first else {
      guard !isAssigned else {
        throw ShellError(
          "No command follows the \"=\".", next: "alias \(QueueDirectory.quoted(name)) = stats")
      }
      return nil
    }
    return words.count == 1 ? first : words.map(QueueDirectory.quoted).joined(separator: " ")
  }

  private func removed(_ names: [String], in session: Session) throws(ShellError) -> Answer {
    let known = session.memory.aliases.keys.sorted()
    let meant = names == ["*"] ? known : names
    for name in meant where !known.contains(name) {
      throw AliasListing.unknown(name, among: known, command: "alias --remove")
    }
    session.remember { state in for name in meant { state.aliases[name] = nil } }
    return Answer(
      notes: [meant.isEmpty ? "No alias was set." : "Removed \(meant.joined(separator: ", "))."])
  }
}
