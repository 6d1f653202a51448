/// Goes once over a TOML text and notes what it meets. Nested arrays stand on a stack of its own, not
/// on the program's: a text of brackets alone must not end the program.
struct TOMLScanner {
  private enum Container {
    case array(entry: Int, count: Int)
    case inlineTable(entry: Int)

    var entry: Int {
      switch self {
      case .array(let entry, _), .inlineTable(let entry): entry
      }
    }
  }

  private(set) var cursor: TOMLCursor
  private(set) var entries: [TOMLOutline.Entry] = []
  private var table: Int?
  /// The arrays and inline tables that are open, outermost first.
  private var open: [Container] = []

  init(_ bytes: [UInt8]) { cursor = TOMLCursor(bytes) }

  mutating func scan() {
    while true {
      cursor.skipFiller()
      guard let next = cursor.next else { return }
      if next == UInt8(ascii: "[") { readHeader() } else { readStatement() }
      cursor.skipLine()
    }
  }

  private mutating func readHeader() {
    let (start, position) = (cursor.offset, cursor.position())
    cursor.advance()
    let isOfArray = cursor.next == UInt8(ascii: "[")
    if isOfArray { cursor.advance() }
    guard let keys = readKeys(), cursor.next == UInt8(ascii: "]") else { return }
    cursor.advance()
    if isOfArray, cursor.next == UInt8(ascii: "]") { cursor.advance() }
    table = entries.count
    entries.append(
      TOMLOutline.Entry(
        kind: isOfArray ? .tableOfArray : .table, parent: nil, keys: keys, position: position,
        range: start..<cursor.offset, value: cursor.offset..<cursor.offset))
  }

  private mutating func readStatement() {
    guard beginKey(in: table) else { return }
    beginValue()
    while let container = open.last {
      switch container {
      case .array(let entry, let count): goOn(inArray: entry, count)
      case .inlineTable(let entry): goOn(inTable: entry)
      }
    }
  }

  private mutating func goOn(inArray entry: Int, _ count: Int) {
    cursor.skipFiller()
    switch cursor.next {
    case UInt8(ascii: ","): cursor.advance()
    case UInt8(ascii: "]"), nil: close()
    case UInt8(ascii: "}"): cursor.advance()
    default:
      open[open.count - 1] = .array(entry: entry, count: count + 1)
      let (start, position) = (cursor.offset, cursor.position())
      entries.append(
        TOMLOutline.Entry(
          kind: .element, parent: entry, keys: ["\(count)"], position: position,
          range: start..<start, value: start..<start))
      beginValue()
    }
  }

  private mutating func goOn(inTable entry: Int) {
    cursor.skipBlanks()
    switch cursor.next {
    case UInt8(ascii: ","): cursor.advance()
    case UInt8(ascii: "}"): close()
    // An inline table ends with its line; one that is still open then is a mistake.
    case nil, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"): closeAll()
    default: if beginKey(in: entry) { beginValue() } else { closeAll() }
    }
  }

  /// Reads `KEY =`, where a value follows.
  private mutating func beginKey(in parent: Int?) -> Bool {
    let (start, position) = (cursor.offset, cursor.position())
    guard let keys = readKeys(), cursor.next == UInt8(ascii: "=") else { return false }
    cursor.advance()
    cursor.skipBlanks()
    entries.append(
      TOMLOutline.Entry(
        kind: .key, parent: parent, keys: keys, position: position,
        range: start..<cursor.offset, value: cursor.offset..<cursor.offset))
    return true
  }

  /// Reads the value of the last entry, or opens it.
  private mutating func beginValue() {
    let entry = entries.count - 1
    switch cursor.next {
    case UInt8(ascii: "["):
      cursor.advance()
      open.append(.array(entry: entry, count: 0))
    case UInt8(ascii: "{"):
      cursor.advance()
      open.append(.inlineTable(entry: entry))
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      cursor.skipString()
      end(entry, at: cursor.offset)
    default:
      end(entry, at: skipScalar())
    }
  }

  private mutating func close() {
    cursor.advance()
    if let container = open.popLast() { end(container.entry, at: cursor.offset) }
  }

  private mutating func closeAll() {
    while let container = open.popLast() { end(container.entry, at: cursor.offset) }
  }

  private mutating func end(_ entry: Int, at offset: Int) {
    entries[entry].range = entries[entry].range.lowerBound..<offset
    entries[entry].value = entries[entry].value.lowerBound..<offset
  }

  /// A number, date or word; a date may hold a blank.
  /// - Returns: where it ends, without the blanks after it.
  private mutating func skipScalar() -> Int {
    let isInside = !open.isEmpty
    var end = cursor.offset
    while let next = cursor.next {
      switch next {
      case UInt8(ascii: "\n"), UInt8(ascii: "#"): return end
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isInside { return end }
        fallthrough
      default:
        cursor.advance()
        let isBlank = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(next)
        if !isBlank { end = cursor.offset }
      }
    }
    return end
  }

  /// `a.b."c d"`; nil where a part of it is lacking.
  private mutating func readKeys() -> [String]? {
    var keys: [String] = []
    while true {
      cursor.skipBlanks()
      guard let key = cursor.readKey() else { return nil }
      keys.append(key)
      cursor.skipBlanks()
      guard cursor.next == UInt8(ascii: ".") else { return keys }
      cursor.advance()
    }
  }
}
