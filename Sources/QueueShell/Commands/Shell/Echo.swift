import ArgumentParser

/// Writes its words.
struct Echo: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "echo", abstract: "Write text.")

  static let example = "echo 'Good morning'"

  @Argument(help: ArgumentHelp("What to write.", valueName: "text"))
  var text: [String] = []

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let lines = text.joined(separator: " ").split(omittingEmptySubsequences: false) { $0.isNewline }
    return .text(lines.map { HostileText.cleaned(String($0)) }.joined(separator: "\n"))
  }
}
