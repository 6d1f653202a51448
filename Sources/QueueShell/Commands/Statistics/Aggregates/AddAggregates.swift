import ArgumentParser
import GenesysCloud

/// Shows more aggregates.
struct AddAggregates: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Show these aggregates too.")

  static let example = "aggregates add longest"

  static let isLocal = true

  @Argument(help: ArgumentHelp("Aggregates to show too.", valueName: "aggregate"))
  var names: [String]

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let named = try AggregateNames.resolve(names, command: "aggregates add")
    return AggregateNames.change(session) { shown in
      shown + named.filter { !shown.contains($0) }
    }
  }
}
