import Testing

@testable import QueueShell

/// Texts of config.toml that no person wrote, and favourites that could never run.
@Suite struct ConfigurationTextTests {
  private func mistakes(_ bytes: [UInt8]) -> [String] {
    var reader = ConfigurationReader(
      folder: "/c", home: nil, zones: ZoneFolder(environment: Environment([:])))
    return reader.read(bytes).map { "\($0.position.line):\($0.position.column): \($0.message)" }
  }

  private func mistakes(_ text: String) -> [String] { mistakes(Array(text.utf8)) }

  @Test func whatIsNoTextIsRefused() {
    #expect(mistakes([0x61, 0xFF]) == ["1:1: The file is no text in UTF-8."])
    #expect(mistakes([0x23, 0x00]).count == 1)
    #expect(mistakes("\"a\\u0000b\" = 1") == [])
  }

  @Test("A key of countless parts costs no stack", arguments: [33, 30_000])
  func deep(parts: Int) {
    let key = Array(repeating: "a", count: parts).joined(separator: ".")
    #expect(mistakes("# x\n\(key) = 1") == ["2:1: A key of \(parts) parts is none of ours."])
    #expect(mistakes("[\(key)]") == ["1:1: A key of \(parts) parts is none of ours."])
  }

  @Test(
    "A favourite that could never run is a mistake",
    arguments: [
      ("a = 'b'\nb = 'a'", ["2:5", "3:5"]), ("a = 'a --x'", ["2:5"]), ("a = 'bogus'", ["2:5"]),
      ("a = \"echo 'x\"", ["2:5"]), ("a = 'b x'\nb = 'stats'", []),
    ])
  func favourites(lines: String, places: [String]) {
    let found = mistakes("[aliases]\n\(lines)").map {
      $0.split(separator: ":").prefix(2).joined(separator: ":")
    }
    #expect(found == places)
  }
}
