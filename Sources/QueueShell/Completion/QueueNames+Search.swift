extension QueueNames {
  /// A name that fits a word.
  struct Hit: Equatable {
    let index: Int
    /// Whether the word names the division first, so that the candidate does too.
    let isPath: Bool
  }

  struct Found {
    /// The first of them.
    var hits: [Hit] = []
    /// How many there are.
    var count = 0
    /// What all of them begin with; nil where the word is inside them.
    var beginning: String?
  }

  /// The names that begin like a word; where none does, those that hold it. `DIVISION/` before a
  /// part of a name asks for those of the division.
  /// - Parameters:
  ///   - named: what is left out.
  ///   - limit: how many hits are told one by one.
  func search(_ word: String, without named: [String] = [], limit: Int) -> Found {
    let wanted = Folding.folded(word)
    let excluded = named.map(Folding.folded)
    let paths = paths(in: wanted)
    return folded.bytes.withUnsafeBufferPointer { bytes in
      let scan = Scan(
        names: self, bytes: bytes, wanted: wanted, excluded: excluded, paths: paths)
      let beginning = scan.found(limit: limit, inside: false)
      return beginning.count > 0 ? beginning : scan.found(limit: limit, inside: true)
    }
  }

  /// The candidate in full.
  func text(of hit: Hit) -> String {
    let text = texts[hit.index]
    return hit.isPath ? "\(division(of: hit.index) ?? "")/\(text)" : text
  }

  /// The divisions that a word may name before a slash, with what follows it.
  private func paths(in wanted: [UInt8]) -> [Int: ArraySlice<UInt8>] {
    guard wanted.contains(UInt8(ascii: "/")) else { return [:] }
    var paths: [Int: ArraySlice<UInt8>] = [:]
    for (place, division) in foldedDivisions.enumerated()
    where wanted.starts(with: division) && wanted.dropFirst(division.count).first == 0x2F {
      paths[place] = wanted.dropFirst(division.count + 1)
    }
    return paths
  }

  /// One walk through all names.
  private struct Scan {
    let names: QueueNames
    let bytes: UnsafeBufferPointer<UInt8>
    let wanted: [UInt8]
    let excluded: [[UInt8]]
    let paths: [Int: ArraySlice<UInt8>]

    func found(limit: Int, inside: Bool) -> Found {
      var found = Found()
      var first: [UInt8] = []
      var shared = 0
      for index in 0..<names.count {
        guard let hit = hit(index, inside: inside), !isExcluded(index) else { continue }
        found.count += 1
        if found.hits.count < limit { found.hits.append(hit) }
        if found.count == 1 {
          first = candidate(hit)
          shared = first.count
        } else if shared > wanted.count {
          shared = length(shared, of: first, sharedWith: hit)
        }
      }
      if !inside, let hit = found.hits.first {
        found.beginning = Folding.beginning(of: names.text(of: hit), folding: shared)
      }
      return found
    }

    private func hit(_ index: Int, inside: Bool) -> Hit? {
      let range = names.folded.range(of: index)
      if matches(wanted[...], range, inside: inside) { return Hit(index: index, isPath: false) }
      guard !paths.isEmpty, let rest = paths[names.divisionPlaces[index]] else { return nil }
      let start = names.nameStart(of: index)
      guard matches(rest, start..<range.upperBound, inside: inside) else { return nil }
      return Hit(index: index, isPath: start == range.lowerBound)
    }

    private func matches(
      _ needle: ArraySlice<UInt8>, _ range: Range<Int>, inside: Bool
    ) -> Bool {
      guard needle.count <= range.count else { return false }
      guard let head = needle.first else { return true }
      let last = inside ? range.upperBound - needle.count : range.lowerBound
      var start = range.lowerBound
      while start <= last {
        if bytes[start] == head, equals(needle, at: start) { return true }
        start += 1
      }
      return false
    }

    private func equals(_ needle: ArraySlice<UInt8>, at start: Int) -> Bool {
      var place = start
      for byte in needle {
        if bytes[place] != byte { return false }
        place += 1
      }
      return true
    }

    private func isExcluded(_ index: Int) -> Bool {
      excluded.contains { word in
        let range = names.folded.range(of: index)
        if word.count == range.count { return equals(word[...], at: range.lowerBound) }
        guard word.contains(0x2F), names.divisionPlaces[index] >= 0 else { return false }
        return word == candidate(Hit(index: index, isPath: true))
      }
    }

    private func candidate(_ hit: Hit) -> [UInt8] {
      let own = bytes[names.folded.range(of: hit.index)]
      guard hit.isPath else { return Array(own) }
      return names.foldedDivisions[names.divisionPlaces[hit.index]] + [0x2F] + own
    }

    private func length(_ length: Int, of first: [UInt8], sharedWith hit: Hit) -> Int {
      if hit.isPath { return zip(first.prefix(length), candidate(hit)).prefix { $0 == $1 }.count }
      let range = names.folded.range(of: hit.index)
      let most = min(length, range.count)
      var same = 0
      while same < most, first[same] == bytes[range.lowerBound + same] { same += 1 }
      return same
    }
  }
}
