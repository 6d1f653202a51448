import GenesysCloud

extension ValueSource {
  /// What is wrong with a finished word, in few words; nil for one that may be right, as far as
  /// that can be told without the names of queues.
  /// - Parameter words: the arguments before it.
  func mistake(in word: String, after words: [String]) -> String? {
    switch self {
    case .interval, .duration: Self.intervalMistake(word)
    case .hold where words.last == Self.holding: Self.intervalMistake(word)
    case .hold: Self.wrongValue(word, of: "the words behind a condition", among: [Self.holding])
    case .condition: Self.conditionMistake(word)
    case .intervalOrQueue where IntervalWord.looksLike(word):
      words.isEmpty
        ? Self.intervalMistake(word)
        : IntervalWord.looksLike(words[0])
          ? nil : "\(Self.shown(word)) looks like an interval, which comes first"
    case .aggregate:
      word.split(separator: ",").map(String.init).first { Aggregate($0) == nil }.map {
        Self.unknown("aggregate", $0, among: Aggregate.all.flatMap { [$0.alias, $0.name] })
      }
    case .sortKey where StatsOrder(word) == nil:
      Self.unknown(
        "sort key", String(word.drop { $0 == StatsOrder.reversal }), among: StatsOrder.names)
    case .setting where !Setting.names.contains(word.lowercased()):
      Self.unknown("setting", word, among: Setting.names)
    case .value: Self.settingMistake(in: word, after: words)
    case .region where Region(word) == nil:
      Self.unknown("region", word, among: Region.all.flatMap { [$0.name, $0.domain] })
    case .command where words.isEmpty && HelpTopic.called([word]) == nil: Self.unknownCommand(word)
    case .polls, .count, .port, .seed:
      word.allSatisfy(\.isWholeNumber) ? nil : "\(Self.shown(word)) is no number"
    case .queue, .pattern, .history, .intervalOrQueue, .division, .span, .sortKey, .setting,
      .region, .profile, .file, .command, .alias, .alert, .program,
      .scenario, .url, .clientID, .text, .name, .factor, .fault:
      nil
    }
  }

  private static func settingMistake(in word: String, after words: [String]) -> String? {
    if let told = threshold(after: words) { return ThresholdSetting.mistake(in: word, after: told) }
    guard words.count < 2 else { return "\(shown(word)) is one word too many" }
    return setting(after: words).flatMap { wrongValue(word, of: $0.name, among: $0.values) }
  }

  private static func intervalMistake(_ word: String) -> String? {
    (try? IntervalWord(word, example: "")) == nil ? "\(shown(word)) is no interval" : nil
  }

  /// Without the lines that show its place: the condition stands above.
  private static func conditionMistake(_ word: String) -> String? {
    do throws(ShellError) {
      _ = try Condition(word, for: "")
      return nil
    } catch {
      return error.message.split(separator: "\n").first.map(String.init)
    }
  }

  static func unknownCommand(_ word: String, favourites: [String] = []) -> String? {
    CommandPath.isCommand(word)
      ? nil : unknown("command", word, among: Catalog.commands.map { $0.name } + favourites)
  }

  /// `"jsno" is no value of format: json?`
  static func wrongValue(_ word: String, of name: String, among values: [String]) -> String? {
    values.contains(word)
      ? nil : "\(shown(word)) is no value of \(name)\(meant(word, among: values))"
  }

  /// `no setting "fromat": format?`
  static func unknown(_ kind: String, _ word: String, among names: [String]) -> String {
    "no \(kind) \(shown(word))\(meant(word, among: names))"
  }

  /// What it comes near to.
  static func meant(_ word: String, among names: [String]) -> String {
    Nearness.nearest(to: word, among: names, limit: 1).first.map { ": \($0)?" } ?? ""
  }

  /// What stands on the line already, so that no secret is shown that was not.
  static func shown(_ word: String) -> String { "\"\(HostileText.repeated(word))\"" }
}
