/// A key that sends `ESC [` and more, and that nothing is bound to: libedit would take it apart and
/// type the rest.
enum UnknownKey {
  /// What may follow `ESC [`: up to a letter or a `~`.
  private static let longest = 32
  /// Milliseconds that the rest of a key may take: a terminal writes it in one piece.
  private static let patience: CInt = 20

  /// After an ESC: takes the rest of a key that is none of the known ones, and tells whether it did.
  static func isTaken(from input: inout KeyInput, known: Set<String>) -> Bool {
    var bytes: [UInt8] = []
    while bytes.count < longest, let byte = input.byte(within: patience) {
      bytes.append(byte)
      if bytes.count == 1, byte != UInt8(ascii: "[") { break }
      if bytes.count > 1, (0x40...0x7E).contains(byte) { break }
    }
    let isKey = bytes.count > 1 && bytes.first == UInt8(ascii: "[")
    if isKey, !known.contains(String(decoding: bytes.dropFirst(), as: UTF8.self)) { return true }
    input.putBack(bytes)
    return false
  }
}
