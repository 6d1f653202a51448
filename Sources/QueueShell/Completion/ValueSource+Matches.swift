import ArgumentParser
import GenesysCloud
import LineEditing

extension ValueSource {
  /// What fits a word at a place, without a network: names come from what the session remembers.
  func matches(
    _ word: String, at place: CommandPlace, in session: Session, limit: Int
  ) -> Matches {
    if self == .condition {
      return PartialCondition(word)?.matches(in: session, limit: limit) ?? Matches()
    }
    let home = session.environment["HOME"]
    let word = self == .file ? FileNames.expanded(word, home: home) : word
    if namesQueues, word.hasPrefix("#") {
      return Matches(word, among: Self.rows(of: session))
    }
    let fixed = Matches(word, among: fixed(for: word, at: place, in: session))
    guard namesQueues, let names = session.queueNames else { return fixed }
    let named = place.next?.isRepeating == true ? queuesNamed(at: place) : []
    return fixed.joined(
      with: Matches(word, among: names, without: named, in: session, limit: limit))
  }

  /// The candidates that are no queues.
  func fixed(for word: String, at place: CommandPlace, in session: Session) -> [Suggestion] {
    switch self {
    case .queue: Self.previous(at: place, in: session)
    case .pattern, .condition: []
    case .history: PastLines.firstWords(of: session.memory.history.lines)
    case .intervalOrQueue: Self.watchLead(after: place.positionals)
    case .interval: Self.intervals
    case .duration: Self.durations
    case .hold:
      place.positionals.last == Self.holding ? Self.durations : [Suggestion(Self.holding)]
    case .alias: Self.aliases(at: place, in: session)
    case .alert: Self.alerts(at: place, in: session)
    case .program: word.contains("/") ? FileNames.suggestions(for: word) : []
    case .division: (session.queueNames?.divisions ?? []).sorted().map { Suggestion($0) }
    case .aggregate: Self.aggregates(word, at: place, in: session)
    case .sortKey: Self.sortKeys(for: word, in: session)
    case .span: Interval.allCases.map { Suggestion($0.rawValue, $0.span) }
    case .region: Region.all.map { Suggestion($0.name, $0.domain) }
    case .profile: session.memory.profileNames.map { Suggestion($0) }
    case .setting:
      Setting.all.map { Suggestion($0.name, $0.meaning) }
        + [Suggestion(ThresholdSetting.name, ThresholdSetting.meaning)]
    case .value: Self.settingValues(word, at: place, in: session)
    case .command: Self.commands(at: place, in: session) + Self.topics(at: place)
    case .file: FileNames.suggestions(for: word)
    case .scenario: ["everyday", "surge", "empty"].map { Suggestion($0) }
    case .url, .clientID, .polls, .text, .name, .port, .seed, .factor, .fault, .count: []
    }
  }

  /// The setting whose value is typed.
  static func setting(after words: [String]) -> Setting? {
    Setting.all.first { $0.name == words.first?.lowercased() }
  }

  /// The words of a threshold typed before; nil where another setting is.
  static func threshold(after words: [String]) -> [String]? {
    words.first?.lowercased() == ThresholdSetting.name ? Array(words.dropFirst()) : nil
  }

  private static func settingValues(
    _ word: String, at place: CommandPlace, in session: Session
  ) -> [Suggestion] {
    if let words = threshold(after: place.positionals) {
      switch words.count {
      case 0: return aggregates(word, at: place, in: session)
      case 1: return [Suggestion(ThresholdSetting.standard, "by the queue's own targets")]
      default: return []
      }
    }
    guard place.positionals.count == 1 else { return [] }
    return (setting(after: place.positionals)?.values ?? []).map { Suggestion($0) }
  }

  /// `#N` for each row of the last listing.
  private static func rows(of session: Session) -> [Suggestion] {
    session.memory.rows.enumerated().map { Suggestion("#\($0 + 1)", session.display($1)) }
  }

  private static let intervals = ["1s", "5s", "10s", "30s", "1m"].map { Suggestion($0) }

  /// The words that may come before queues: an interval, then what is watched.
  private static func watchLead(after words: [String]) -> [Suggestion] {
    let lead = WatchWords.Lead(of: words)
    guard lead.count == words.count, lead.subject == nil else { return [] }
    return (lead.interval == nil ? intervals : []) + subjects
  }

  private static let subjects = WatchTarget.Subject.allCases.map {
    Suggestion($0.rawValue, $0.meaning)
  }

  /// The words at a place that name queues.
  private func queuesNamed(at place: CommandPlace) -> [String] {
    let words = place.positionals
    return self == .intervalOrQueue
      ? Array(words.dropFirst(WatchWords.Lead(of: words).count)) : words
  }

  private static let durations = ["30s", "1m", "2m", "5m", "10m"].map { Suggestion($0) }

  /// What stands before the duration behind a condition.
  static let holding = "for"

  private static func aliases(at place: CommandPlace, in session: Session) -> [Suggestion] {
    let favourites = Favourites(session.memory.aliases)
    return favourites.names.filter { !place.positionals.contains($0) }
      .map { Suggestion($0, favourites.commands[$0] ?? "") }
  }

  private static func alerts(at place: CommandPlace, in session: Session) -> [Suggestion] {
    session.memory.alerts.filter { !place.positionals.contains($0.name) }
      .map { Suggestion($0.name, $0.condition.text) }
  }

  /// `use -`, once there is something to go back to.
  private static func previous(at place: CommandPlace, in session: Session) -> [Suggestion] {
    let memory = session.memory
    guard place.name == Use.name, place.positionals.isEmpty, !memory.previousSelection.isEmpty
    else { return [] }
    let previous = memory.previousSelection
    let names = previous.queues.map { session.display($0) } + previous.names
    let more = names.count > 1 ? " +\(names.count - 1)" : ""
    return [Suggestion("-", "back to \(names.first ?? "")\(more)")]
  }

  static let commands = Catalog.commands.map {
    Suggestion($0.name, $0.configuration.abstract)
  }

  /// The commands and favourites, or what is below the words of a command.
  private static func commands(at place: CommandPlace, in session: Session) -> [Suggestion] {
    let words = place.positionals
    if place.name == ChangeAlias.name { return aliases(at: place, in: session) }
    if words.isEmpty { return commands + aliases(at: place, in: session) }
    guard let (node, depth) = CommandTree.program?.node(for: words), depth == words.count else {
      return []
    }
    return node.subcommands?.map { Suggestion($0.commandName, $0.abstract ?? "") } ?? []
  }

  /// Those shown first, each turned round where the word begins so.
  private static func sortKeys(for word: String, in session: Session) -> [Suggestion] {
    let shown = session.memory.aggregates
    let keys =
      (shown + Aggregate.all.filter { !shown.contains($0) }).map {
        Suggestion($0.alias, $0.meaning)
      } + [Suggestion(StatsOrder.byName, "from A to Z")]
    guard word.first == StatsOrder.reversal else { return keys }
    return keys.map { Suggestion("\(StatsOrder.reversal)\($0.text)", $0.summary) }
  }

  /// The topics of `help`.
  private static func topics(at place: CommandPlace) -> [Suggestion] {
    guard place.name == Help.name, place.positionals.isEmpty else { return [] }
    return HelpTopic.all.map { Suggestion($0.name, $0.summary) }
  }

  /// The aliases of those that make sense here; the canonical and published names, which say the
  /// same, only once a word is begun.
  private static func aggregates(
    _ word: String, at place: CommandPlace, in session: Session
  ) -> [Suggestion] {
    let shown = session.memory.aggregates
    let named = place.positionals.compactMap { Aggregate($0) }
    let left = Aggregate.all.filter { aggregate in
      switch place.name {
      case "aggregates add": !shown.contains(aggregate) && !named.contains(aggregate)
      case "aggregates remove": shown.contains(aggregate) && !named.contains(aggregate)
      default: !named.contains(aggregate)
      }
    }
    let aliases = left.map { Suggestion($0.alias, $0.meaning) }
    if word.isEmpty { return aliases }
    return aliases + left.map { Suggestion($0.name, $0.meaning) }
      + left.map { Suggestion($0.publishedSpelling, $0.meaning) }
  }
}

extension Aggregate {
  /// The shortest published spelling that means this one: `oWaiting`, `oOnQueueUsers IDLE`.
  var publishedSpelling: String {
    let metric = String(published.prefix { $0 != " " })
    return Aggregate(metric) == self ? metric : published
  }
}

extension Matches {
  /// No window shows more at once.
  static let screenful = 400

  /// The queues that fit a word, with figures or else the division beside them.
  init(
    _ word: String, among names: QueueNames, without named: [String], in session: Session,
    limit: Int
  ) {
    let found = names.search(word, without: named, limit: limit)
    let (figures, now) = (session.memory.figures, session.time.now())
    queueIDs = found.hits.map { names.ids[$0.index] }
    suggestions = zip(found.hits, queueIDs).map { hit, id in
      let known = figures[id]?.text(at: now)
      return Suggestion(names.text(of: hit), known ?? names.division(of: hit.index) ?? "")
    }
    missing = found.count - found.hits.count
    beginning = found.beginning
  }
}
