extension QueueNames {
  /// The name nearest to a mistyped one, if any is near enough to be meant; by bytes, because each
  /// key may ask.
  func nearest(to word: String) -> String? {
    let wanted = Folding.folded(word)
    let allowance = max(1, min(3, wanted.count / 3))
    let bits = Self.letters(in: wanted)
    var (best, bestDistance) = (-1, allowance + 1)
    folded.bytes.withUnsafeBufferPointer { bytes in
      var distance = BoundedDistance(from: wanted)
      for index in 0..<count {
        // A changed letter is one that goes and one that comes.
        guard (letters[index] ^ bits).nonzeroBitCount <= 2 * allowance else { continue }
        let name = UnsafeBufferPointer(rebasing: bytes[folded.range(of: index)])
        let found = distance.measure(to: name, limit: bestDistance - 1)
        if found < bestDistance { (best, bestDistance) = (index, found) }
        if bestDistance <= 1 { break }
      }
    }
    return best < 0 ? nil : texts[best]
  }
}

/// `Nearness.distance` from one word to many, in rows that are made once.
private struct BoundedDistance {
  private let word: [UInt8]
  private var beforeLast: [Int]
  private var last: [Int]
  private var row: [Int]

  init(from word: [UInt8]) {
    self.word = word
    beforeLast = Array(repeating: 0, count: word.count + 1)
    last = beforeLast
    row = beforeLast
  }

  /// Edits between the two; more than `limit` when they are more than that.
  mutating func measure(to name: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    guard limit >= 0, abs(name.count - word.count) <= limit else { return limit + 1 }
    for place in last.indices { last[place] = place }
    for i in 1...max(1, name.count) where !name.isEmpty {
      // Further than the limit from the diagonal nothing can come back within it.
      let (from, to) = (max(1, i - limit), min(word.count, i + limit))
      row[0] = i
      if from > 1 { row[from - 1] = limit + 1 }
      var least = row[from - 1]
      for j in stride(from: from, through: to, by: 1) {
        let cost = name[i - 1] == word[j - 1] ? 0 : 1
        let above = j == i + limit ? limit + 1 : last[j] + 1
        var value = min(above, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, name[i - 1] == word[j - 2], name[i - 2] == word[j - 1] {
          value = min(value, beforeLast[j - 2] + 1)
        }
        row[j] = value
        least = min(least, value)
      }
      if least > limit { return limit + 1 }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[word.count]
  }
}
