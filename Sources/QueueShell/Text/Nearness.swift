/// How near a mistyped word is to the names that exist: the ground of each "did you mean".
enum Nearness {
  /// The names nearest to `word`, best first; empty when none is near enough to be meant.
  static func nearest(to word: String, among names: [String], limit: Int = 3) -> [String] {
    let typed = Array(word.lowercased())
    let allowance = max(1, min(3, typed.count / 3))
    var scored: [(name: String, distance: Int)] = []
    for name in names {
      let candidate = Array(name.lowercased())
      let distance =
        candidate.starts(with: typed) && typed.count > 1
        ? 0 : self.distance(typed, candidate, limit: allowance)
      if distance <= allowance { scored.append((name, distance)) }
    }
    scored.sort { $0.distance < $1.distance }
    return scored.prefix(limit).map(\.name)
  }

  /// Edits between two words, where swapping two neighbours counts as one
  /// (optimal string alignment); `limit + 1` when there are more than `limit`.
  static func distance(_ a: [Character], _ b: [Character], limit: Int) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      if row.allSatisfy({ $0 > limit }) { return limit + 1 }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
