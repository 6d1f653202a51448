import CEditLine
import Glibc

/// The lines of an `~/.editrc`, given to libedit once more but for those that reset all keys.
struct UserBindings {
  private static let resets = ["-v", "-e", "-r"]

  private let lines: [Substring]

  /// - Parameter path: nil: the file that libedit reads by itself.
  init?(path: String?) {
    guard let path = path ?? Self.standardPath,
      let bytes = try? PrivateFile(path: path).contents()
    else { return nil }
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  /// Whether keys that send `ESC [` and more may be among them.
  var bindsSequences: Bool { lines.contains { $0.contains("\\e[") || $0.contains("^[[") } }

  func apply(to editor: OpaquePointer) {
    guard let tokenizer = tok_init(nil) else { return }
    defer { tok_end(tokenizer) }
    for line in lines where !Self.resetsKeys(line) {
      var (count, words): (CInt, UnsafeMutablePointer<UnsafePointer<CChar>?>?) = (0, nil)
      tok_reset(tokenizer)
      guard tok_str(tokenizer, String(line), &count, &words) == 0, let words, count > 0,
        words[0].map({ String(cString: $0).hasSuffix("bind") }) == true
      else { continue }
      el_parse(editor, count, words)
    }
  }

  private static func resetsKeys(_ line: Substring) -> Bool {
    line.split(separator: " ").contains { resets.contains(String($0)) }
  }

  private static var standardPath: String? {
    if let path = getenv("EDITRC") { return String(cString: path) }
    return getenv("HOME").map { String(cString: $0) + "/.editrc" }
  }
}
