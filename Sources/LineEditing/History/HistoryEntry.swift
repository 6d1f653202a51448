/// One line of history as one line of the file: newlines and backslashes are escaped.
enum HistoryEntry {
  static func encoded(_ line: String) -> String {
    var text = ""
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

  /// The line; escapes that are none of ours stay as they are, so that a file written by hand or
  /// damaged is read as far as it makes sense. NUL is left out, for C strings end there.
  static func decoded(_ bytes: some Sequence<UInt8>) -> String {
    var line = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars where scalar != "\0"
    {
      switch (isEscaped, scalar) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "n"): line.append("\n")
      case (true, "r"): line.append("\r")
      case (true, "\\"): line.append("\\")
      case (true, _): line.append(contentsOf: ["\\", scalar])
      case (false, _): line.append(scalar)
      }
      isEscaped = false
    }
    if isEscaped { line.append("\\") }
    return String(line)
  }
}
