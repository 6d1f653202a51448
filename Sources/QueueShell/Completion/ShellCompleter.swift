import GenesysCloud
import LineEditing

/// What may stand at the cursor: first where in a command it is, then which names go there.
final class ShellCompleter: Completer {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func completions(for line: String, cursor: Int) -> Completion {
    let partial = PartialLine(line, cursor: cursor)
    let found = Self.matching(partial.current, suggestions(for: partial))
    return Completion(
      start: partial.start,
      candidates: found.map {
        Candidate(
          text: QueueDirectory.quoted($0.text), summary: HostileText.cleaned($0.summary),
          isFinal: $0.isFinal)
      })
  }

  /// Names that begin like the word; where none does, names that hold it.
  private static func matching(_ word: String, _ suggestions: [Suggestion]) -> [Suggestion] {
    let typed = word.lowercased()
    let beginning = suggestions.filter { $0.text.lowercased().hasPrefix(typed) }
    return beginning.isEmpty
      ? suggestions.filter { $0.matchesInside && $0.text.lowercased().contains(typed) } : beginning
  }

  private func suggestions(for partial: PartialLine) -> [Suggestion] {
    guard !partial.words.isEmpty else {
      return ValueSource.command.candidates(for: partial.current, before: [], in: session)
    }
    guard let (node, depth) = CommandTree.program?.node(for: partial.words) else { return [] }
    let rest = Array(partial.words.dropFirst(depth))
    let arguments = (node.arguments ?? []).filter(\.shouldDisplay)
    if let last = rest.last, let option = arguments.first(where: { $0.spellings.contains(last) }),
      option.kind == "option"
    {
      return values(of: option, partial.current, rest)
    }
    if partial.current.hasPrefix("-") {
      return arguments.flatMap { argument in
        argument.spellings.map { Suggestion($0, argument.abstract ?? "") }
      }
    }
    let given = Self.positionals(in: rest, arguments)
    var suggestions =
      given.isEmpty
      ? (node.subcommands ?? []).map { Suggestion($0.commandName, $0.abstract ?? "") } : []
    let places = arguments.filter { $0.kind == "positional" }
    let place = given.count < places.count ? places[given.count] : places.last
    if let place, given.count < places.count || place.isRepeating {
      suggestions += values(of: place, partial.current, given)
    }
    return suggestions
  }

  /// The words that are neither options nor their values.
  private static func positionals(
    in words: [String], _ arguments: [CommandTree.Argument]
  ) -> [String] {
    let options = Set(arguments.filter { $0.kind == "option" }.flatMap(\.spellings))
    return words.enumerated().filter { index, word in
      !word.hasPrefix("-") && (index == 0 || !options.contains(words[index - 1]))
    }.map(\.element)
  }

  private func values(
    of argument: CommandTree.Argument, _ word: String, _ rest: [String]
  ) -> [Suggestion] {
    if let values = argument.allValues, !values.isEmpty { return values.map { Suggestion($0) } }
    guard let source = argument.valueName.flatMap(ValueSource.init(rawValue:)) else { return [] }
    return source.candidates(for: word, before: rest, in: session)
  }
}
