import LineEditing

/// A row of a frame as its cells, up to the last one that is not blank: a terminal that folds rows
/// counts the cells that were painted.
struct PaintedRow: Sendable, Equatable {
  /// A cell with its character; the right half of a wide one has none.
  struct Cell: Sendable, Equatable {
    static let blank = Cell(text: " ", width: 1)

    /// The character with its marks.
    var text: String
    /// 2 for a wide character, 0 for its right half.
    var width: Int
    var look = Look.plain
    /// Terminals do not agree on how many cells it takes.
    var isDoubtful = false
  }

  private(set) var cells: [Cell] = []

  init(_ line: StyledLine, colour: Bool) {
    for span in line.spans {
      let look = colour ? Look(of: span) : .plain
      for character in span.text { append(character, look) }
    }
    trim()
  }

  private init(cells: some Sequence<Cell>) {
    self.cells = Array(cells)
    trim()
  }

  subscript(column: Int) -> Cell { column < cells.count ? cells[column] : .blank }

  /// Pieces that fit a window, at least one; no wide character is split.
  func folded(to columns: Int) -> [PaintedRow] {
    var pieces: [PaintedRow] = []
    var rest = cells[...]
    while rest.count > columns {
      let splits = rest[rest.startIndex + columns].width == 0 && columns > 1
      let count = splits ? columns - 1 : columns
      pieces.append(PaintedRow(cells: rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return pieces + [PaintedRow(cells: rest)]
  }

  /// What of it fits a window.
  func cut(to columns: Int) -> PaintedRow {
    cells.count > columns ? folded(to: columns)[0] : self
  }

  /// The rows it takes in a window where it is folded.
  func height(in columns: Int) -> Int {
    cells.count > columns ? folded(to: columns).count : 1
  }

  private mutating func append(_ character: Character, _ look: Look) {
    if let ascii = character.asciiValue {
      guard (0x20..<0x7F).contains(ascii) else { return }
      // A space looks like any other, whatever the colour.
      let isBlank = character == " " && !look.isInverse
      return cells.append(isBlank ? .blank : Cell(text: String(character), width: 1, look: look))
    }
    let width = Cells.width(of: character)
    guard width > 0 else { return join(character) }
    cells.append(
      Cell(
        text: String(character), width: width, look: look, isDoubtful: Self.isDoubtful(character)))
    if width == 2 { cells.append(Cell(text: "", width: 0, look: look)) }
  }

  /// A mark without a character of its own, as at the beginning of a span.
  private mutating func join(_ mark: Character) {
    guard let base = cells.lastIndex(where: { $0.width > 0 }),
      mark.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { return }
    cells[base].text += String(mark)
    cells[base].isDoubtful = cells[base].isDoubtful || Self.isDoubtful(mark)
  }

  private static func isDoubtful(_ character: Character) -> Bool {
    var scalars = character.unicodeScalars[...]
    guard let first = scalars.first else { return false }
    if first.properties.generalCategory != .nonspacingMark { scalars.removeFirst() }
    // Emoji grow with each edition of Unicode, and are put together of others.
    return first.value >= 0x1F000
      || scalars.contains {
        $0.properties.generalCategory != .nonspacingMark || (0xFE00...0xFE0F).contains($0.value)
      }
  }

  private mutating func trim() {
    while cells.last == .blank { cells.removeLast() }
  }
}
