import ArgumentParser
import GenesysCloud

/// Runs the commands of a file.
struct Source: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Run the commands of a file.",
    discussion: "A path is relative to the file that names it.")

  static let example = "source morning.qsh"

  static let isLocal = true

  @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var output: OutputOptions

  /// The loop reads the file: commands run one after the other on one stack of inputs, so that
  /// a file may source another and Ctrl-C ends them all.
  func run(in session: Session) async throws -> Answer {
    Answer(sequel: .source(path: file))
  }
}
