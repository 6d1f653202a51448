import ArgumentParser
import GenesysCloud

/// Shows just the aggregates named.
struct SetAggregates: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Show just these aggregates, in this order.")

  static let example = "aggregates set waiting aht"

  static let isLocal = true

  @Argument(help: ArgumentHelp("Aggregates to show.", valueName: "aggregate"))
  var names: [String]

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let named = try AggregateNames.resolve(names, command: "aggregates set")
    return AggregateNames.change(session) { _ in named }
  }
}
