/// Bracketed paste: the terminal marks where a paste begins and ends, so that its newlines and tabs
/// are text and not keys. libedit has nothing for it.
enum BracketedPaste {
  static let on = "\u{1B}[?2004h"
  static let off = "\u{1B}[?2004l"

  /// What follows the ESC that a paste begins with.
  private static let start = Array("[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)

  /// Milliseconds that the rest of the start may take: a terminal writes it in one piece, and the
  /// Escape key by itself must not seem stuck.
  private static let startPatience: CInt = 100
  /// Milliseconds without a byte after which a paste whose end got lost is taken as it is, so that
  /// the keyboard does not stay dead.
  private static let endPatience: CInt = 2_000

  /// Spaces for a TAB.
  private static let tab = "    "

  /// After an ESC: whether a paste begins. If not, nothing is consumed.
  static func begins(in input: inout KeyInput) -> Bool {
    var seen: [UInt8] = []
    for expected in start {
      guard let byte = input.byte(within: startPatience) else { break }
      seen.append(byte)
      if byte != expected { break }
    }
    if seen == start { return true }
    input.putBack(seen)
    return false
  }

  /// The pasted text up to its end mark, fit for the line.
  static func text(from input: inout KeyInput) -> String {
    var bytes: [UInt8] = []
    while let byte = input.byte(within: endPatience) {
      bytes.append(byte)
      if byte == end.last, bytes.suffix(end.count) == end[...] {
        bytes.removeLast(end.count)
        break
      }
    }
    return fitted(String(decoding: bytes, as: UTF8.self))
  }

  /// CR and CRLF become LF, TAB spaces; other controls go, and so does one newline at the end.
  static func fitted(_ pasted: String) -> String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in pasted.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r": text.append("\n")
      case "\t": text.append(contentsOf: tab.unicodeScalars)
      case _ where scalar.properties.generalCategory == .control: break
      default: text.append(scalar)
      }
      previous = scalar
    }
    if text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
