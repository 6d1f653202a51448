import FoundationEssentials
import GenesysCloud
import Glibc

/// A file that holds a client secret and nothing else; others must not be able to read it.
enum SecretFile {
  static func read(_ path: String) throws -> Secret {
    let shown = HostileText.cleaned(path)
    var status = stat()
    guard stat(path, &status) == 0, let data = FileManager.default.contents(atPath: path) else {
      throw ShellError(
        "The secret file \"\(shown)\" cannot be read.", advice: "Is the path right, and yours?")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw ShellError(
        "The secret file \"\(shown)\" can be read by others.",
        advice: "Mend it with: chmod 600 \(QueueDirectory.quoted(path))")
    }
    let text = String(decoding: data, as: UTF8.self).trimmingWhitespace()
    guard !text.isEmpty else { throw ShellError("The secret file \"\(shown)\" is empty.") }
    return Secret(text)
  }
}

extension String {
  /// Without white space at both ends; Foundation's own needs the full Foundation.
  func trimmingWhitespace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
