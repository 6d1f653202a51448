/// A place in the bytes of a TOML text that moves forward only, counting lines and columns. It goes by
/// bytes because a combining mark after a quote would make another character of the quote.
struct TOMLCursor {
  let bytes: [UInt8]
  private(set) var offset = 0
  private var line = 1
  /// The last place whose column was counted: many keys of one line are counted once.
  private var counted = (offset: 0, column: 1)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no part of the first key.
    if isNext("\u{FEFF}") { (offset, counted.offset) = (3, 3) }
  }

  /// The byte that is next; nil at the end.
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func isNext(_ text: StaticString) -> Bool {
    bytes[offset...].starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func advance() {
    guard offset < bytes.count else { return }
    let isNewline = bytes[offset] == UInt8(ascii: "\n")
    offset += 1
    guard isNewline else { return }
    line += 1
    counted = (offset, 1)
  }

  mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while let next, isSkipped(next) { advance() }
  }

  mutating func skipBlanks() { skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

  mutating func skipLine() { skip { $0 != UInt8(ascii: "\n") } }

  /// Blanks, line ends and comments.
  mutating func skipFiller() {
    while let next {
      switch next {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): advance()
      case UInt8(ascii: "#"): skipLine()
      default: return
      }
    }
  }

  /// Where the next byte stands.
  mutating func position() -> TOMLOutline.Position {
    let text = String(decoding: bytes[counted.offset..<offset], as: UTF8.self)
    counted = (offset, counted.column + text.count)
    return TOMLOutline.Position(line: line, column: counted.column)
  }
}
