import FoundationEssentials
import Glibc
import Testing

/// Long texts beside the tests that expect them.
enum Golden {
  /// Holds a text against `Golden/NAME` beside the calling file; `RECORD_SNAPSHOTS=1` writes it
  /// instead and fails once.
  static func expect(_ text: String, is name: String, beside file: String = #filePath) throws {
    let folder = file.prefix(upTo: try #require(file.lastIndex(of: "/")))
    let path = "\(folder)/Golden/\(name)"
    if getenv("RECORD_SNAPSHOTS") != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(name): read it and run again.")
    }
    #expect(try text == String(contentsOfFile: path, encoding: .utf8))
  }
}
