import FoundationEssentials
import Glibc

/// Texts pinned in files beside the tests.
///
/// With `RECORD_SNAPSHOTS` in the environment a test writes its file anew, and fails once.
enum Golden {
  static func matches(_ text: String, _ name: String) throws -> Bool {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Golden/\(name)")
    let broken = lines(text)
    guard getenv("RECORD_SNAPSHOTS") == nil else {
      try Data(broken.utf8).write(to: file)
      return false
    }
    return try String(decoding: Data(contentsOf: file), as: UTF8.self) == broken
  }

  /// JSON with its outer levels broken into lines, so that a change is easy to see.
  private static func lines(_ json: String) -> String {
    let characters = Array(json)
    var text = ""
    var depth = 0
    var isQuoted = false
    func newLine() { text += "\n" + String(repeating: " ", count: depth) }
    for (place, character) in characters.enumerated() {
      let previous = place > 0 ? characters[place - 1] : " "
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      if character == "\"", previous != "\\" { isQuoted.toggle() }
      let isOpening = !isQuoted && "{[".contains(character)
      let isClosing = !isQuoted && "}]".contains(character)
      if isClosing { depth -= 1 }
      if isClosing, depth < 6, !"{[".contains(previous) { newLine() }
      text.append(character)
      if isOpening { depth += 1 }
      if isOpening, depth <= 6, !"}]".contains(next) { newLine() }
      if !isQuoted, depth <= 6, character == "," { newLine() }
    }
    return text + "\n"
  }
}
