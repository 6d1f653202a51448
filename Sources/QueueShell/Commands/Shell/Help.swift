import ArgumentParser
import LineEditing

/// The commands in groups, or one command's help.
struct Help: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Show the commands, or one command's help.", aliases: ["?"])

  static let example = "help watch"

  @Argument(help: ArgumentHelp("The command to explain.", valueName: "command"))
  var command: [String] = []

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let columns = session.pageColumns
    guard !command.isEmpty else { return .text(Self.overview(columns: columns)) }
    return .text(Self.text(for: try CommandPath(command).command, columns: columns))
  }

  /// The declaration's own help, as it reads at the prompt.
  static func text(for command: any ShellCommand.Type, columns: Int) -> String {
    // The program's tree has ArgumentParser's own `help` in the place of ours.
    let text =
      command == Help.self
      ? Help.helpMessage(columns: HelpPage.unbroken)
      : QueueshProgram.helpMessage(for: command, columns: HelpPage.unbroken)
    return HelpPage(columns: columns).text(
      text.replacing("USAGE: queuesh ", with: "USAGE: ").trimmingWhitespace(),
      example: command.example)
  }

  /// Each command as one would type it, and what that does.
  private static func overview(columns: Int) -> String {
    let page = HelpPage(columns: columns)
    let widest = Catalog.commands.map { Cells.width(of: $0.example) }.max() ?? 0
    let groups = Catalog.groups.map { group in
      let lines = group.commands.flatMap {
        page.entry($0.example, $0.configuration.abstract, at: widest + 4)
      }
      return ([group.title] + lines).joined(separator: "\n")
    }
    let more = "`help COMMAND` or `COMMAND --help` tells more; Tab completes; Ctrl-D leaves."
    return groups.joined(separator: "\n\n") + "\n\n"
      + more.wrapped(to: page.columns).joined(separator: "\n")
  }
}
