/// What may stand in the place of a word, not quoted yet: the one answer that Tab at the prompt and
/// Tab in the calling shell share.
struct WordSearch {
  /// What was found for the part of a word that is completed.
  struct Found {
    /// What stands in the word before that part, as in `--format=`.
    var lead = ""
    var word: String
    var matches: Matches
    /// What is asked for; nil where it is a command or an option.
    var source: ValueSource?
  }

  let session: Session
  /// How many queues are made candidates; the rest is counted.
  var limit = Matches.screenful

  /// The commands that a first word may be.
  func commands(_ word: String) -> Found {
    let favourites = Favourites(session.memory.aliases)
    let names = favourites.names.map { Suggestion($0, favourites.commands[$0] ?? "") }
    return Found(word: word, matches: Matches(word, among: ValueSource.commands + names))
  }

  /// The files that a path may name, where results are sent to one.
  func files(_ word: String) -> Found {
    let path = FileNames.expanded(word, home: session.environment["HOME"])
    return Found(
      word: word, matches: Matches(path, among: FileNames.suggestions(for: path)), source: .file)
  }

  func found(for word: String, at place: CommandPlace) -> Found {
    if let option = place.awaited { return values(of: option, word, place) }
    if let (option, lead, value) = place.inlineValue(word) {
      var found = values(of: option, value, place)
      found.lead = lead
      return found
    }
    if word.hasPrefix("-"), !place.isLiteral {
      let fixed = place.next?.source?.fixed(for: word, at: place, in: session) ?? []
      let options = place.options.flatMap { option in
        option.spellings.map { Suggestion($0, option.abstract ?? "") }
      }
      return Found(word: word, matches: Matches(word, among: fixed + options))
    }
    let subcommands = place.subcommands.map { Suggestion($0.commandName, $0.abstract ?? "") }
    let commands = Matches(word, among: subcommands)
    guard let argument = place.next else { return Found(word: word, matches: commands) }
    var found = values(of: argument, word, place)
    found.matches = commands.joined(with: found.matches)
    return found
  }

  private func values(
    of argument: CommandTree.Argument, _ word: String, _ place: CommandPlace
  ) -> Found {
    let source = argument.source
    let matches =
      source?.matches(word, at: place, in: session, limit: limit)
      ?? Matches(word, among: argument.values.map { Suggestion($0) })
    return Found(word: word, matches: matches, source: source)
  }
}
