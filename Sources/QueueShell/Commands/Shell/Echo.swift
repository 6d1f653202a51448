import ArgumentParser

/// Writes its words.
struct Echo: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "echo", abstract: "Write text.")

  @Argument(help: ArgumentHelp("What to write.", valueName: "text"))
  var text: [String] = []

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    .text(text.map(HostileText.cleaned).joined(separator: " "))
  }
}
