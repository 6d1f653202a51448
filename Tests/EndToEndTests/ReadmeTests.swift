import Testing

/// What the README promises by the letter.
struct ReadmeTests {
  private static let text = Home.text(of: "\(Checkout.path)/README.md")

  @Test(arguments: [
    "    apt-get update && apt-get install -y libedit-dev pkg-config && swift run queuesh --demo",
    "    apt-get update && apt-get install -y libedit-dev pkg-config bash-completion zsh fish mandoc"
      + " && swift test --disable-xctest",
  ])
  func theTwoCommandsStandThere(_ command: String) {
    #expect(Self.text.split(separator: "\n").contains { $0 == command })
  }

  @Test func everyCommandIsThere() async throws {
    let help = try await Program(["help"]).run()
    let names = help.output.split(separator: "\n").filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ")
    }
    .compactMap { $0.split(separator: " ").first }
    #expect(names.count >= 19)
    for name in names { #expect(Self.text.contains("`\(name)"), "\(name)") }
  }
}
