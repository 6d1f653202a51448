import ArgumentParser

/// The commands in groups, or one command's help.
struct Help: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Show the commands, or one command's help.", aliases: ["?"])

  @Argument(help: ArgumentHelp("The command to explain.", valueName: "command"))
  var command: [String] = []

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    guard !command.isEmpty else { return .text(Self.overview) }
    return .text(Self.text(for: try CommandPath(command).command))
  }

  /// The declaration's own help, as it reads at the prompt.
  static func text(for command: any ShellCommand.Type) -> String {
    // The program's tree has ArgumentParser's own `help` in the place of ours.
    let text =
      command == Help.self
      ? Help.helpMessage(columns: 80) : QueueshProgram.helpMessage(for: command, columns: 80)
    return text.replacing("USAGE: queuesh ", with: "USAGE: ").trimmingWhitespace()
  }

  private static var overview: String {
    let width = Catalog.commands.map { $0.name.count }.max() ?? 0
    let groups = Catalog.groups.map { group in
      let lines = group.commands.map { command in
        "  \(command.name.padded(to: width, .left))  \(command.configuration.abstract)"
      }
      return ([group.title] + lines).joined(separator: "\n")
    }
    return groups.joined(separator: "\n\n")
      + "\n\n`help COMMAND` or `COMMAND --help` tells more; Tab completes; Ctrl-D leaves."
  }
}
