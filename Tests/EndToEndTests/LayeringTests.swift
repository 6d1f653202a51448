import Testing

/// Arrows between targets point down only; the compiler does not hold this, because it finds
/// modules that a target never declared.
struct LayeringTests {
  private static let own = [
    "CEditLine", "LineEditing", "GenesysCloud", "QueueShell", "SimulatedCloud", "queuesh",
  ]

  private static let allowed: [String: Set<String>] = [
    "LineEditing": ["CEditLine"],
    "GenesysCloud": [],
    "SimulatedCloud": [],
    "QueueShell": ["LineEditing", "GenesysCloud"],
    "queuesh": ["QueueShell", "SimulatedCloud"],
  ]

  /// What a target must not know of, beside our own.
  private static let foreign: [String: Set<String>] = [
    "LineEditing": ["ArgumentParser", "AsyncHTTPClient", "NIOCore", "NIOPosix"],
    "GenesysCloud": ["ArgumentParser"],
    "QueueShell": ["AsyncHTTPClient", "NIOCore", "NIOPosix", "NIOHTTP1", "NIOSSL"],
    "SimulatedCloud": ["ArgumentParser", "AsyncHTTPClient"],
    "queuesh": ["ArgumentParser", "AsyncHTTPClient", "NIOCore"],
  ]

  @Test(arguments: allowed.keys.sorted())
  func importsPointDownOnly(_ target: String) throws {
    let files = Checkout.sources(in: "Sources/\(target)")
    #expect(!files.isEmpty)
    let allowed = try #require(Self.allowed[target])
    let refused = Set(Self.own).subtracting(allowed).union(Self.foreign[target] ?? [])
    for file in files {
      for module in Self.imports(of: file) {
        #expect(!refused.contains(module), "\(file) imports \(module)")
        // 3 ms and 10 MiB at every start, for everyone.
        #expect(module != "Foundation", "\(file) imports \(module)")
      }
    }
  }

  private static func imports(of file: String) -> [String] {
    Home.text(of: file).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 2, index + 1 < words.count else {
        return nil
      }
      return words[..<index].allSatisfy { $0.hasPrefix("@") || $0 == "public" }
        ? String(words[index + 1]) : nil
    }
  }
}
