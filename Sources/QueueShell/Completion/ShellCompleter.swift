import GenesysCloud
import LineEditing

/// What may stand at the cursor: first where in a command it is, then which names go there.
final class ShellCompleter: Completer {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func completions(for line: String, cursor: Int) -> Completion {
    if let past = PastLines(line, cursor: cursor) {
      return past.completion(from: session.memory.history.lines)
    }
    let partial = PartialLine(line, cursor: cursor)
    guard !partial.isComment || partial.current == "#" else {
      return Completion(start: partial.start, candidates: [])
    }
    if let (sign, isGiven) = partial.redirection {
      let isFile = sign != .pipe && !isGiven
      return completion(isFile ? files(named: partial.current) : Matches(), of: partial)
    }
    guard !partial.words.isEmpty else {
      return completion(Matches(partial.current, among: ValueSource.commands), of: partial)
    }
    guard let place = CommandPlace(partial.words) else {
      return Completion(start: partial.start, candidates: [])
    }
    if place.awaited == nil, let (option, lead, value) = place.inlineValue(partial.current) {
      return completion(values(of: option, value, place), of: partial, lead: lead, word: value)
    }
    let matches = matches(partial.current, at: place)
    // The figures of queues that are in sight will be there at the next Tab.
    session.look(at: matches.queueIDs)
    return completion(matches, of: partial)
  }

  private func matches(_ word: String, at place: CommandPlace) -> Matches {
    if let option = place.awaited { return values(of: option, word, place) }
    if word.hasPrefix("-"), !place.isLiteral {
      let fixed = place.next?.source?.fixed(for: word, at: place, in: session) ?? []
      let options = place.options.flatMap { option in
        option.spellings.map { Suggestion($0, option.abstract ?? "") }
      }
      return Matches(word, among: fixed + options)
    }
    let subcommands = place.subcommands.map { Suggestion($0.commandName, $0.abstract ?? "") }
    let commands = Matches(word, among: subcommands)
    guard let argument = place.next else { return commands }
    return commands.joined(with: values(of: argument, word, place))
  }

  private func files(named word: String) -> Matches {
    let path = FileNames.expanded(word, home: session.environment["HOME"])
    return Matches(path, among: FileNames.suggestions(for: path))
  }

  private func values(
    of argument: CommandTree.Argument, _ word: String, _ place: CommandPlace
  ) -> Matches {
    argument.source?.matches(word, at: place, in: session)
      ?? Matches(word, among: argument.values.map { Suggestion($0) })
  }

  /// - Parameters:
  ///   - lead: what stands in the word before what is completed.
  ///   - word: what is completed; nil: all of the word.
  private func completion(
    _ matches: Matches, of partial: PartialLine, lead: String = "", word: String? = nil
  ) -> Completion {
    let typed = Folding.folded(word ?? partial.current).count
    let beginning = matches.beginning.flatMap { beginning in
      Folding.folded(beginning).count > typed ? beginning : nil
    }
    return Completion(
      start: partial.start,
      candidates: matches.suggestions.map {
        Candidate(
          text: lead
            + ($0.isOpen
              ? QueueDirectory.openlyQuoted($0.text) : QueueDirectory.quoted($0.text)),
          summary: HostileText.cleaned($0.summary),
          isFinal: $0.isFinal)
      },
      missing: matches.missing,
      beginning: beginning.map {
        let isOpen = matches.suggestions.contains(where: \.isOpen)
        return lead + QueueDirectory.openlyQuoted($0, isForced: isOpen)
      })
  }
}
