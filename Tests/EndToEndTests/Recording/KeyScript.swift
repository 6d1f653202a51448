import TerminalModel

/// A script of keys, and of what the screen must show in between.
struct KeyScript {
  struct Malformed: Error {
    var line: String
  }

  /// Some keys, and what must be seen before anything else is pressed.
  struct Step: Sendable {
    /// What is sent, and what it is called.
    var keys: [(sent: String, name: String)] = []
    /// Texts on the screen.
    var texts: [String] = []
    /// The line up to the cursor.
    var line: String?

    var isSeen: Bool { !texts.isEmpty || line != nil }

    func isShown(on screen: Screen) -> Bool {
      texts.allSatisfy(screen.text.contains) && (line ?? screen.lineAtCursor) == screen.lineAtCursor
    }
  }

  private static let keys = [
    "Enter": "\r", "Tab": "\t", "Escape": "\u{1B}", "Backspace": "\u{7F}", "Space": " ",
    "Up": "\u{1B}[A", "Down": "\u{1B}[B", "Right": "\u{1B}[C", "Left": "\u{1B}[D",
  ]

  private(set) var steps: [Step] = [Step()]

  init(_ text: String) throws {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      let argument = parts.count > 1 ? Self.unquoted(parts[1]) : ""
      switch (parts[0], Self.key(argument)) {
      case ("type", _): press(argument, name: argument)
      case ("key", let key?): press(key, name: "<\(argument)>")
      case ("see", _): steps[steps.count - 1].texts.append(argument)
      case ("line", _): steps[steps.count - 1].line = argument
      default: throw Malformed(line: String(line))
      }
    }
  }

  private mutating func press(_ keys: String, name: String) {
    if steps[steps.count - 1].isSeen { steps.append(Step()) }
    steps[steps.count - 1].keys.append((keys, name))
  }

  private static func unquoted(_ text: String) -> String {
    let isQuoted = text.count > 1 && text.first == "'" && text.last == "'"
    return isQuoted ? String(text.dropFirst().dropLast()) : text
  }

  /// `Ctrl-X`, `Alt-X`, or a key's name.
  private static func key(_ name: String) -> String? {
    guard let last = name.last else { return nil }
    if name.hasPrefix("Ctrl-"), name.count == 6 {
      return last.asciiValue.map { String(UnicodeScalar($0 & 0x1F)) }
    }
    return name.hasPrefix("Alt-") && name.count == 5 ? "\u{1B}\(last)" : keys[name]
  }
}
