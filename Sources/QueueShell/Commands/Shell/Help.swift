import ArgumentParser
import LineEditing

/// The commands in groups, one command's help, or a topic.
struct Help: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Show the commands, or help on one or on a topic.",
    discussion: "Topics: \(HelpTopic.all.map(\.name).sorted().joined(separator: ", ")).",
    aliases: ["?"])

  static let example = "help watch"

  @Argument(help: ArgumentHelp("The command or topic to explain.", valueName: "command"))
  var command: [String] = []

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let columns = session.pageColumns
    guard !command.isEmpty else { return .text(Self.overview(columns: columns)) }
    let favourites = Favourites(session.memory.aliases)
    // A command counts before a topic, unless it takes two words to name that.
    if command.count > 1 || !CommandPath.isCommand(command[0]),
      let topic = HelpTopic.called(command)
    {
      return .text(TopicPage(page: HelpPage(columns: columns)).text(topic))
    }
    if command.count == 1, let text = Self.text(for: command[0], of: favourites, columns: columns) {
      return .text(text)
    }
    let others = favourites.names + HelpTopic.all.map(\.name)
    do throws(ShellError) {
      return .text(
        Self.text(for: try CommandPath(command, favourites: others).command, columns: columns))
    } catch {
      var error = error
      error.message = error.message.replacing("no command", with: "no command or topic")
      throw error
    }
  }

  /// What a favourite stands for, and the help of that; nil where there is none of that name.
  private static func text(for name: String, of favourites: Favourites, columns: Int) -> String? {
    guard let command = favourites.commands[name], !CommandPath.isCommand(name) else { return nil }
    let meaning = "\(name) stands for: \(HostileText.cleaned(command))"
    guard let path = favourites.command(of: name) else { return meaning }
    return "\(meaning)\n\n\(text(for: path.command, columns: columns))"
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
    let topics = HelpTopic.all.map(\.name).sorted().joined(separator: ", ")
    let more = [
      "`help COMMAND` or `COMMAND --help` tells more; Tab completes; Ctrl-D leaves.",
      "`help TOPIC` tells of \(topics).",
    ]
    return groups.joined(separator: "\n\n") + "\n\n"
      + more.flatMap { $0.wrapped(to: page.columns) }.joined(separator: "\n")
  }
}
