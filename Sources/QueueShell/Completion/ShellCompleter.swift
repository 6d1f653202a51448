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
    var partial = PartialLine(line, cursor: cursor)
    guard !partial.isComment || partial.current == "#" else {
      return Completion(start: partial.start, candidates: [])
    }
    let search = WordSearch(session: session)
    if let (sign, isGiven) = partial.redirection {
      guard sign != .pipe, !isGiven else {
        return Completion(start: partial.start, candidates: [])
      }
      return completion(search.files(partial.current), of: partial)
    }
    partial.words = Favourites(session.memory.aliases).meant(partial.words)
    guard !partial.words.isEmpty else {
      return completion(search.commands(partial.current), of: partial)
    }
    guard let place = CommandPlace(partial.words) else {
      return Completion(start: partial.start, candidates: [])
    }
    let found = search.found(for: partial.current, at: place)
    // The figures of queues that are in sight will be there at the next Tab.
    session.look(at: found.matches.queueIDs)
    return completion(found, of: partial)
  }

  private func completion(_ found: WordSearch.Found, of partial: PartialLine) -> Completion {
    let (matches, lead) = (found.matches, found.lead)
    let typed = Folding.folded(found.word).count
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
