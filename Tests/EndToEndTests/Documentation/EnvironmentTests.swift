import Testing

/// Variables that the sources read are told of where users look for them.
@Suite struct EnvironmentTests {
  /// What stands before the names of variables in the sources.
  private static let readers = [
    "environment[", "environment.first(", "verbatim(", "getenv(", ".variable(", "(id: ",
    "secret: \"GENESYS",
  ]

  /// Names in quotes that look like variables, on lines that read some.
  private static func variables() -> Set<String> {
    var found: Set<String> = []
    for folder in ["Sources/QueueShell", "Sources/GenesysCloud", "Sources/LineEditing"] {
      for file in Checkout.sources(in: folder) {
        for line in Home.text(of: file).split(separator: "\n") {
          let reads = readers.contains { line.contains($0) }
          for name in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter({ $0.offset % 2 == 1 }).map(\.element)
          where isVariable(name)
            && (reads || name.hasPrefix("GENESYS") || name.hasPrefix("QUEUESH_"))
          {
            found.insert(name.uppercased())
          }
        }
      }
    }
    return found
  }

  /// Those with a word behind the prefix of their kind.
  private static func isVariable(_ name: Substring) -> Bool {
    name.count > 1 && name != "GENESYS_CLOUD" && name != "GENESYSCLOUD"
      && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x5F }
      || name.hasSuffix("_proxy")
  }

  @Test func eachVariableIsInTheTopic() async throws {
    let variables = Self.variables()
    #expect(variables.count > 30)
    let topic = try await Program(["help", "environment"]).run()
    let files = try await Program(["help", "files"]).run()
    let words = Set(
      (topic.output + files.output).split { !($0.isASCII && $0.isLetter) && $0 != "_" }
        .map(String.init))
    #expect(variables.subtracting(words).sorted() == [])
  }

  @Test func eachVariableIsInTheReadme() {
    let readme = Home.text(of: "\(Checkout.path)/README.md")
    let missing = Self.variables().filter { !readme.contains("`\($0)`") }
    #expect(missing.sorted() == [])
  }
}
