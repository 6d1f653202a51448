import FoundationEssentials

/// An entry as the file holds it: the time on a line of its own, as bash writes it, then the line with
/// its newlines and backslashes escaped.
extension HistoryEntry {
  /// The seconds since 1970 that are written. Nine digits at least, because `#3` may well have been
  /// typed; a machine that does not know the time tells none.
  private static let times = 100_000_000..<100_000_000_000.0

  /// Its lines in the file.
  var encoded: String {
    let seconds = enteredAt?.timeIntervalSince1970
    let time = seconds.flatMap { Self.times.contains($0) ? "#\(Int64($0))\n" : nil } ?? ""
    return time + Self.encoded(line) + "\n"
  }

  private static func encoded(_ line: String) -> String {
    // What looks like a time would be read as one.
    var text = time(Array(line.utf8)[...]) == nil ? "" : #"\"#
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\": text += #"\\"#
      case "\n": text += #"\n"#
      case "\r": text += #"\r"#
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The time that a line of the file tells; nil for any other line.
  static func time(_ bytes: ArraySlice<UInt8>) -> Date? {
    guard bytes.first == UInt8(ascii: "#"), (10...12).contains(bytes.count) else { return nil }
    var seconds: Int64 = 0
    for byte in bytes.dropFirst() {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      seconds = seconds * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return Date(timeIntervalSince1970: Double(seconds))
  }

  /// The line; escapes that are none of ours stay as they are, so that a file written by hand or
  /// damaged is read as far as it makes sense. NUL is left out, for C strings end there.
  static func line(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0 }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var line = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar != "\0" {
      switch (isEscaped, scalar) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "n"): line.append("\n")
      case (true, "r"): line.append("\r")
      case (true, "\\"): line.append("\\")
      case (true, "#") where line.isEmpty: line.append("#")
      case (true, _): line.append(contentsOf: ["\\", scalar])
      case (false, _): line.append(scalar)
      }
      isEscaped = false
    }
    if isEscaped { line.append("\\") }
    return String(line)
  }
}
