import GenesysCloud

/// The names of the queues, folded once, so that one Tab or one key may search 10,000 of them.
final class QueueNames: Sendable {
  /// As a directory shows them: with the division before a name that several queues bear.
  let texts: TextColumn
  let ids: TextColumn
  /// The divisions' names, each once.
  let divisions: [String]
  /// For each queue the place of its division among them; -1 for none.
  let divisionPlaces: [Int]

  let folded: TextColumn
  let foldedDivisions: [[UInt8]]
  /// For each queue which letters are in its name, a bit each: most names that are not near a
  /// mistyped one are told by it.
  let letters: [UInt32]

  /// A queue as far as its name goes.
  typealias Entry = (id: [UInt8], division: Int, text: [UInt8])

  init(divisions: [String], texts: TextColumn, ids: TextColumn, divisionPlaces: [Int]) {
    self.texts = texts
    self.ids = ids
    self.divisions = divisions
    self.divisionPlaces = divisionPlaces
    var folding = Folding()
    folded = Self.folded(texts, by: &folding)
    foldedDivisions = divisions.map { name in
      var folded: [UInt8] = []
      folding.append(name, to: &folded)
      return folded
    }
    let folded = folded
    letters = (0..<folded.count).map { Self.letters(in: folded.bytes[folded.range(of: $0)]) }
  }

  convenience init(_ directory: QueueDirectory) {
    var (texts, ids) = (TextColumn(), TextColumn())
    var divisions: [String] = []
    var places: [String: Int] = [:]
    var divisionPlaces: [Int] = []
    let shown = directory.queues.map(directory.display)
    var seen: Set<String> = []
    let shared = Set(shown.filter { !seen.insert($0).inserted })
    for (queue, name) in zip(directory.queues, shown) {
      texts.append((Self.isTypable(name) && !shared.contains(name) ? name : queue.id).utf8)
      ids.append(queue.id.utf8)
      guard let division = queue.division?.name else {
        divisionPlaces.append(-1)
        continue
      }
      let place = places[division] ?? divisions.count
      if place == divisions.count {
        places[division] = place
        divisions.append(division)
      }
      divisionPlaces.append(place)
    }
    self.init(divisions: divisions, texts: texts, ids: ids, divisionPlaces: divisionPlaces)
  }

  /// Whether a name typed means the queue that bears it, and not an option, a pattern, a row, an
  /// interval or what is watched; what is shown otherwise than it is can not be typed at all.
  private static func isTypable(_ name: String) -> Bool {
    !name.isEmpty && name.first != "-" && name.first != "#" && !name.contains("*")
      && HostileText.cleaned(name) == name && !name.allSatisfy(\.isWhitespace)
      && (name.first?.isNumber != true || (try? IntervalWord(name, example: "")) == nil)
      && WatchTarget.Subject(rawValue: name) == nil
  }

  var count: Int { texts.count }

  func division(of index: Int) -> String? {
    divisionPlaces[index] < 0 ? nil : divisions[divisionPlaces[index]]
  }

  /// Where the name itself begins in the folded text: behind a division that stands before it.
  func nameStart(of index: Int) -> Int {
    let range = folded.range(of: index)
    guard divisionPlaces[index] >= 0 else { return range.lowerBound }
    let division = foldedDivisions[divisionPlaces[index]]
    let end = range.lowerBound + division.count
    guard end < range.upperBound, folded.bytes[end] == UInt8(ascii: "/"),
      folded.bytes[range.lowerBound..<end].elementsEqual(division)
    else { return range.lowerBound }
    return end + 1
  }

  /// The bits of the letters and digits in a folded text.
  static func letters(in folded: some Sequence<UInt8>) -> UInt32 {
    folded.reduce(0) { $0 | 1 << UInt32($1 & 0x1F) }
  }

  private static func folded(_ texts: TextColumn, by folding: inout Folding) -> TextColumn {
    var folded = TextColumn()
    for index in 0..<texts.count {
      let range = texts.range(of: index)
      let isPlain = texts.bytes[range].allSatisfy { $0 < 0x80 }
      folded.append { bytes in
        if isPlain {
          for place in range { bytes.append(Folding.lowercased(texts.bytes[place])) }
        } else {
          folding.append(texts[index], to: &bytes)
        }
      }
    }
    return folded
  }
}
