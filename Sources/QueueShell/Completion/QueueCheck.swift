/// Which words name no queue. A word is looked up once: at 10,000 names the nearest one is not found
/// for free at each further key.
struct QueueCheck {
  private var names: QueueNames?
  private var verdicts: [String: String?] = [:]

  /// What is wrong with a finished word; nil for one that may name queues.
  mutating func mistake(in word: String, among current: QueueNames) -> String? {
    if names !== current { (names, verdicts) = (current, [:]) }
    if let known = verdicts[word] { return known }
    let found = Self.mistake(in: word, among: current)
    verdicts[word] = .some(found)
    return found
  }

  private static func mistake(in word: String, among names: QueueNames) -> String? {
    guard names.count > 0, !isReference(word), names.search(word, limit: 1).count == 0 else {
      return nil
    }
    let meant = names.nearest(to: word).map { ": \(HostileText.cleaned($0))?" } ?? ""
    return "no queue \(ValueSource.shown(word))\(meant)"
  }

  /// Patterns, rows, the queues before, and ids, which are as long as this.
  private static func isReference(_ word: String) -> Bool {
    word.isEmpty || word == "-" || word.first == "#" || word.contains("*") || word.utf8.count == 36
  }
}
