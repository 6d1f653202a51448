/// Makes keys of the bytes that a terminal sends, which may come one by one.
///
/// It knows the keys of xterm and vt100 in both modes of the arrows. What it does not know it takes
/// whole, so that no piece of it acts as a key, and so it does with what is pasted.
struct KeyDecoder {
  private enum State: Equatable {
    case complete
    /// Bytes of a character of so many.
    case character([UInt8], length: Int)
    case escape
    /// ESC twice: one with a key that begins with one, too, as some terminals tell Alt by.
    case secondEscape
    /// What follows `ESC [` or `ESC O`.
    case sequence([UInt8], introducer: UInt8)
    /// So many bytes that belong to what was before.
    case rest(Int)
    /// An answer of the terminal, up to BEL or `ESC \`.
    case string(last: UInt8)
    /// The last bytes of a paste.
    case paste([UInt8])
  }

  private static let escape: UInt8 = 0x1B
  private static let pasteStart = Array("200".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var state = State.complete

  /// What the next byte is awaited for.
  enum Pending { case nothing, escape, rest, paste }

  var pending: Pending {
    switch state {
    case .complete: .nothing
    case .escape, .secondEscape: .escape
    case .paste: .paste
    default: .rest
    }
  }

  /// The key that a byte completes, if any.
  mutating func take(_ byte: UInt8) -> Key? {
    switch state {
    case .complete:
      return begin(byte)
    case .character(let bytes, let length):
      guard byte & 0xC0 == 0x80 else { return begin(byte) }
      return complete(bytes + [byte], of: length)
    case .escape:
      return follow(byte)
    case .secondEscape:
      return follow(byte)
    case .sequence(let bytes, let introducer):
      return extend(bytes, with: byte, introducer)
    case .rest(let count):
      state = count > 1 ? .rest(count - 1) : .complete
    case .string(let last):
      let isOver = byte == 0x07 || last == Self.escape && byte == UInt8(ascii: "\\")
      state = isOver ? .complete : .string(last: byte)
    case .paste(let bytes):
      let latest = (bytes + [byte]).suffix(Self.pasteEnd.count)
      state = latest == Self.pasteEnd[...] ? .complete : .paste(Array(latest))
    }
    return nil
  }

  /// Nothing came for a while: an ESC was the key by itself, and the rest of anything else is lost.
  mutating func settle() -> Key? {
    defer { state = .complete }
    return state == .escape || state == .secondEscape ? .escape : nil
  }

  private mutating func begin(_ byte: UInt8) -> Key? {
    state = .complete
    switch byte {
    case Self.escape: state = .escape
    case 0x0A, 0x0D: return .enter
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20..<0x7F: return .character(Character(Unicode.Scalar(byte)))
    case 0xC2...0xDF: state = .character([byte], length: 2)
    case 0xE0...0xEF: state = .character([byte], length: 3)
    case 0xF0...0xF4: state = .character([byte], length: 4)
    default: break
    }
    return nil
  }

  private mutating func complete(_ bytes: [UInt8], of length: Int) -> Key? {
    guard bytes.count == length else {
      state = .character(bytes, length: length)
      return nil
    }
    state = .complete
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first,
      scalar.properties.generalCategory != .control
    else { return nil }
    return .character(Character(scalar))
  }

  /// The byte after an ESC. A character there is one with Alt, which is no key here.
  private mutating func follow(_ byte: UInt8) -> Key? {
    switch byte {
    case Self.escape: state = .secondEscape
    case UInt8(ascii: "["), UInt8(ascii: "O"): state = .sequence([], introducer: byte)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string(last: byte)
    case 0xC2...0xDF: state = .rest(1)
    case 0xE0...0xEF: state = .rest(2)
    case 0xF0...0xF4: state = .rest(3)
    default: state = .complete
    }
    return nil
  }

  private mutating func extend(
    _ bytes: [UInt8], with byte: UInt8, _ introducer: UInt8
  ) -> Key? {
    switch byte {
    case 0x20..<0x40:
      state = .sequence(bytes + [byte], introducer: introducer)
    case UInt8(ascii: "[") where bytes.isEmpty && introducer == UInt8(ascii: "["):
      state = .rest(1)  // A function key of the Linux console.
    case UInt8(ascii: "M") where bytes.isEmpty && introducer == UInt8(ascii: "["):
      state = .rest(3)  // A mouse.
    case UInt8(ascii: "~") where bytes == Self.pasteStart:
      state = .paste([])
    case 0x40..<0x7F:
      state = .complete
      return Self.key(bytes, byte, introducer)
    default:
      // It was none after all.
      return begin(byte)
    }
    return nil
  }

  /// Modifiers, which follow a `;`, make no other key.
  private static func key(_ bytes: [UInt8], _ final: UInt8, _ introducer: UInt8) -> Key? {
    let number = bytes.prefix { $0 != UInt8(ascii: ";") }
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return .right
    case UInt8(ascii: "D"): return .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "M") where introducer == UInt8(ascii: "O"): return .enter
    case UInt8(ascii: "~"):
      switch String(decoding: number, as: UTF8.self) {
      case "1", "7": return .home
      case "4", "8": return .end
      case "5": return .pageUp
      case "6": return .pageDown
      default: return nil
      }
    default: return nil
    }
  }
}
