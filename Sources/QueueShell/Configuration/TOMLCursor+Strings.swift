extension TOMLCursor {
  /// A bare or quoted key; nil where none stands.
  mutating func readKey() -> String? {
    guard let quote = next else { return nil }
    let start = offset
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      advance()
      skipQuoted(by: quote)
      let text = bytes[(start + 1)..<max(start + 1, offset - 1)]
      return quote == UInt8(ascii: "'")
        ? String(decoding: text, as: UTF8.self) : Self.unescaped(text)
    }
    skip { !Self.endsKey($0) }
    return start == offset ? nil : String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func endsKey(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ".=[]{},#\"'".utf8.contains(byte)
  }

  /// Any of the four kinds.
  mutating func skipString() {
    guard let quote = next else { return }
    if isNext("\"\"\"") || isNext("'''") { return skipLines(quotedBy: quote) }
    advance()
    skipQuoted(by: quote)
  }

  /// To behind the closing quote, or to the end of the line where there is none.
  private mutating func skipQuoted(by quote: UInt8) {
    while let byte = next, byte != UInt8(ascii: "\n") {
      advance()
      if byte == quote { return }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), next != UInt8(ascii: "\n") {
        advance()
      }
    }
  }

  private mutating func skipLines(quotedBy quote: UInt8) {
    for _ in 0..<3 { advance() }
    var quotes = 0
    while let byte = next {
      advance()
      quotes = byte == quote ? quotes + 1 : 0
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { advance() }
      guard quotes == 3 else { continue }
      // Up to two quotes may be the last of the text itself.
      for _ in 0..<2 where next == quote { advance() }
      return
    }
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    var rest = Substring(String(decoding: text, as: UTF8.self)).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let sign = rest.popFirst() else {
        scalars.append(scalar)
        continue
      }
      let length: Int? = ["u": 4, "U": 8, "x": 2][sign]
      if let length {
        let digits = String(Substring(rest.prefix(length)))
        rest = rest.dropFirst(length)
        scalars.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      } else {
        scalars.append(
          ["b": "\u{8}", "t": "\t", "n": "\n", "f": "\u{C}", "r": "\r", "e": "\u{1B}"][sign] ?? sign
        )
      }
    }
    return String(scalars)
  }
}
