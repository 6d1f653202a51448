import LineEditing

/// What a completion script gets: a first line that says what kind of answer it is, then the
/// candidates in the form that its shell takes.
///
/// Names are had from what the prompt keeps; nothing here goes to the network or writes anything.
struct TabAnswer {
  /// What the script has to know of the candidates.
  enum Kind: String {
    /// The shell's own completion of file names.
    case files
    /// Words that are whole.
    case words
    /// Words that go on: no space follows.
    case parts
    /// Words that do not begin like the one typed, which must stay as long as none is chosen.
    case others
  }

  private let request: TabRequest
  private(set) var kind = Kind.words
  private var found: [(text: String, summary: String)] = []

  init(_ request: TabRequest, in session: Session) {
    self.request = request
    guard var answer = Self.found(request, in: session) else {
      if request.isRedirected { kind = .files }
      return
    }
    if let next = Self.next(behind: answer, request, in: session) { answer = next }
    if answer.source == .file, answer.lead.isEmpty {
      kind = .files
      return
    }
    let suggestions = answer.matches.suggestions
    found = suggestions.map { (answer.lead + $0.text, HostileText.cleaned($0.summary)) }
    if !suggestions.isEmpty, suggestions.allSatisfy({ !$0.isFinal }) { kind = .parts }
    if suggestions.count > 1, !keepsWhatIsTyped { kind = .others }
  }

  /// What may follow the only candidate where it goes on: told alone, shells would close its quote.
  private static func next(
    behind answer: WordSearch.Found, _ request: TabRequest, in session: Session
  ) -> WordSearch.Found? {
    let suggestions = answer.matches.suggestions
    guard suggestions.count == 1, let one = suggestions.first, !one.isFinal else { return nil }
    var longer = request
    longer.current = answer.lead + one.text
    guard let next = found(longer, in: session), next.matches.suggestions.count > 1,
      next.matches.suggestions.allSatisfy({ $0.text.hasPrefix(one.text) })
    else { return nil }
    return next
  }

  /// The same search as at the prompt, behind the program's own arguments.
  private static func found(_ request: TabRequest, in session: Session) -> WordSearch.Found? {
    guard !request.isRedirected, let (program, command) = CommandPlace.program(request.words)
    else { return nil }
    let search = WordSearch(session: session, limit: .max)
    if !command.isEmpty {
      return CommandPlace(command).map { search.found(for: request.current, at: $0) }
    }
    guard program.awaited == nil, !request.current.hasPrefix("-"), !program.isLiteral else {
      return search.found(for: request.current, at: program)
    }
    // A command cannot be run beside -c or -f.
    guard !program.isGiven("-c"), !program.isGiven("-f") else { return nil }
    return search.commands(request.current)
  }

  /// Whether what all candidates begin with says at least what is typed: shells put it in its place.
  private var keepsWhatIsTyped: Bool {
    guard let first = found.first?.text.utf8 else { return true }
    let shared = found.dropFirst().reduce(first[...]) { shared, candidate in
      shared.prefix(zip(shared, candidate.text.utf8).prefix { $0 == $1 }.count)
    }
    let beginning = Folding.folded(String(decoding: shared, as: UTF8.self))
    return beginning.starts(with: Folding.folded(request.current))
  }

  var text: String {
    var lines: [String]
    switch request.shell {
    case .bash: lines = bashWords
    case .zsh: lines = found.map(\.text) + shown
    case .fish: lines = found.map { $0.summary.isEmpty ? $0.text : "\($0.text)\t\($0.summary)" }
    }
    return ([kind.rawValue] + lines).joined(separator: "\n") + "\n"
  }

  /// Quoted, and only the part that bash replaces.
  private var bashWords: [String] {
    let quote = request.kept.quote
    let isOne = found.count == 1
    return found.compactMap { text, _ in
      let kept = request.kept.text
      guard kept.isEmpty || text.hasPrefix(kept) else { return nil }
      let rest = kept.isEmpty ? text : String(text.dropFirst(kept.count))
      let quoted = CallingShell.quoted(rest, inside: quote)
      // Behind its like bash adds no closing quote.
      return isOne && quote != nil && quoted.last == quote ? quoted + String(quote ?? "'") : quoted
    }
  }

  /// As zsh lists them, a candidate a row with what it means beside it.
  private var shown: [String] {
    let widths = found.map { Cells.width(of: $0.text) }
    let column = min(widths.max() ?? 0, 40)
    return zip(found, widths).map { candidate, width in
      guard !candidate.summary.isEmpty else { return candidate.text }
      let space = String(repeating: " ", count: max(0, column - width))
      return "\(candidate.text)\(space)  -- \(candidate.summary)"
    }
  }
}
