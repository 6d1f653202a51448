import ArgumentParser
import GenesysCloud

extension Shell {
  /// The text of `--help`, of completion, and of what is generated; nil when there is work to do.
  static func information(_ line: [String]) throws(ShellError) -> String? {
    switch line.first {
    case tabWord: return tab(Array(line.dropFirst()))
    case "--generate-completion-script":
      guard line.count > 1, let shell = CallingShell(rawValue: line[1]) else {
        throw ShellError(
          "Completion scripts are written for bash, zsh and fish.",
          next: "queuesh --generate-completion-script bash", status: .usage)
      }
      return shell.script
    case "--generate-man-page": return ManualPage().text
    default: return asksForHelp(line) ? helpText : nil
    }
  }

  private static var helpText: String {
    let columns = Terminal(environment: Environment()).size.columns
    return HelpPage(columns: columns).text(
      QueueshProgram.helpMessage(columns: HelpPage.unbroken)) + "\n"
  }

  /// Whether help is asked of the program, not of a command behind its options.
  private static func asksForHelp(_ line: [String]) -> Bool {
    guard line.contains("--help") || line.contains("-h") else { return false }
    let first = (try? LaunchArguments.parse(line))?.words.first
    return first == "--help" || first == "-h"
  }

  /// - Throws: what is wrong with the program's own arguments.
  static func parse(_ line: [String]) throws(ShellError) -> LaunchArguments {
    do {
      return try LaunchArguments.parse(line)
    } catch {
      let words = CommandPath.sentence(in: LaunchArguments.message(for: error))
      throw ShellError(
        HostileText.cleaned(words).shortened(to: 400), next: "queuesh --help", status: .usage)
    }
  }
}
