import ArgumentParser
import GenesysCloud
import LineEditing

/// What the line still takes, or what is wrong with one of its words as far as that is certain.
final class ShellHinter: Hinter {
  private let session: Session
  private var queueCheck = QueueCheck()

  init(_ session: Session) { self.session = session }

  /// A longer line is not typed by hand.
  private static let longestLine = 1_000

  func hint(for line: String, cursor: Int) -> Hint? {
    guard session.memory.settings.showsHints, line.utf8.count <= Self.longestLine,
      !line.utf8.contains(UInt8(ascii: "\n")), let first = line.first(where: { $0 != " " }),
      first != "!", first != "#"
    else { return nil }
    let partial = PartialLine(line, cursor: cursor)
    guard !partial.isComment else { return nil }
    if let mistake = mistake(in: Self.finished(line, cursor, partial)) {
      return Hint(mistake, kind: .mistake)
    }
    if let (sign, isGiven) = partial.redirection {
      let isOpen = !isGiven && partial.current.isEmpty
      return isOpen ? Hint(sign == .pipe ? "PROGRAM" : "FILE") : nil
    }
    let words = Favourites(session.memory.aliases).meant(partial.words)
    let usage =
      words.isEmpty
      ? abstract(of: partial.current) : CommandPlace(words)?.usage(typing: partial.current)
    return usage.flatMap { $0.isEmpty ? nil : Hint($0) }
  }

  /// The words that are no longer typed at: all but the one at the cursor and, because that one may
  /// yet change what they are, those behind it.
  private static func finished(_ line: String, _ cursor: Int, _ partial: PartialLine) -> [String] {
    let next = line.utf8.dropFirst(cursor).first
    let isAtWord = partial.start < cursor || next.map { $0 > 0x20 } ?? true
    return isAtWord ? partial.words : Lexer(line).words.map(\.text)
  }

  private func abstract(of word: String) -> String? {
    Catalog.commands.first { $0.answers(to: word) }?.configuration.abstract
      ?? session.memory.aliases[word].map { HostileText.cleaned($0).shortened(to: 60) }
  }

  private func mistake(in words: [String]) -> String? {
    let favourites = Favourites(session.memory.aliases)
    let words = favourites.meant(words)
    guard let first = words.first else { return nil }
    guard let place = CommandPlace(words) else {
      return ValueSource.unknownCommand(first, favourites: favourites.names)
    }
    return place.given.lazy.compactMap { [self] in mistake(in: $0.word, $0.role, place) }.first
  }

  private func mistake(
    in word: String, _ role: CommandPlace.Role, _ place: CommandPlace
  ) -> String? {
    switch role {
    case .option(nil): optionMistake(in: word, place)
    case .option: nil
    case .value(let option):
      option.values.isEmpty
        ? mistake(in: word, option.source, after: [])
        : ValueSource.wrongValue(
          word, of: option.spellings.first ?? "", among: option.values)
    case .positional(nil, let before):
      before.isEmpty && place.node.subcommands?.isEmpty == false
        ? "no command \(ValueSource.shown("\(place.name) \(word)"))"
          + ValueSource.meant(word, among: place.subcommandNames)
        : "\(ValueSource.shown(word)) is one word too many"
    case .positional(let argument?, let before):
      argument.values.isEmpty
        ? mistake(in: word, argument.source, after: before)
        : ValueSource.wrongValue(word, of: place.name, among: argument.values)
    }
  }

  private func optionMistake(in word: String, _ place: CommandPlace) -> String? {
    if IntervalWord.looksLike(word) {
      return ValueSource.interval.mistake(in: word, after: [])
    }
    // Understood though it is not declared.
    guard word != "-help" else { return nil }
    let spelling = String(word.prefix { $0 != "=" })
    return ValueSource.unknown("option", spelling, among: place.spellings)
  }

  private func mistake(
    in word: String, _ source: ValueSource?, after words: [String]
  ) -> String? {
    if source == .command, session.memory.aliases[word] != nil { return nil }
    if let mistake = source?.mistake(in: word, after: words) { return mistake }
    // Names kept from before may be out of date, so only those just read make a mistake certain.
    guard let names = session.liveQueueNames else { return nil }
    switch source {
    case .queue: return queueCheck.mistake(in: word, among: names)
    case .intervalOrQueue where WatchWords.Lead(of: words + [word]).count <= words.count:
      return queueCheck.mistake(in: word, among: names)
    default: return nil
    }
  }
}
