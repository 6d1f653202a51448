import GenesysCloud

/// What may be meant by words that are no aggregate's name.
struct AggregateGuess {
  let words: [ConditionToken]
  let name: String
  /// Whether the queues were named already.
  let hasScope: Bool

  func fault(at place: Range<Int>) -> ConditionFault {
    if let stray = words.first(where: { $0.text.hasSuffix(":") }) {
      return ConditionFault(
        stray.place, "names queues, which stand once, at the beginning of the condition.")
    }
    if !hasScope, words.count > 1, let last = words.last, Aggregate(last.text) != nil {
      let queues = words.dropLast().map(\.text).joined(separator: " ")
      return ConditionFault(
        place, "is no aggregate. Queues end in a colon.", replacement: "\(queues): \(last.text)")
    }
    let ours = Aggregate.all.flatMap { [$0.alias, $0.name] }
    var nearest = Nearness.nearest(to: name, among: ours)
    if nearest.isEmpty {
      nearest = Nearness.nearest(to: name, among: Aggregate.all.map(\.publishedSpelling))
    }
    guard let first = nearest.first else {
      return ConditionFault(place, "is no aggregate; `aggregates available` lists them.")
    }
    let meant = nearest.map { "\"\($0)\"" }.joined(separator: ", ")
    return ConditionFault(
      place, "is no aggregate. Did you mean \(meant)?", replacement: first)
  }
}
