/// Puts the bytes of UTF-8 together, which may come in pieces.
struct ScalarDecoder: Sendable {
  private var bytes: [UInt8] = []
  private var length = 0

  /// - Returns: the scalars that the byte completes; nil for what is no UTF-8.
  mutating func take(_ byte: UInt8) -> [Unicode.Scalar?] {
    guard !bytes.isEmpty else { return begin(byte) }
    guard byte & 0xC0 == 0x80 else {
      bytes = []
      return [nil] + begin(byte)
    }
    bytes.append(byte)
    guard bytes.count == length else { return [] }
    defer { bytes = [] }
    return [String(validating: bytes, as: UTF8.self)?.unicodeScalars.first]
  }

  private mutating func begin(_ byte: UInt8) -> [Unicode.Scalar?] {
    switch byte {
    case 0..<0x80: return [Unicode.Scalar(byte)]
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return [nil]
    }
    bytes = [byte]
    return []
  }
}
