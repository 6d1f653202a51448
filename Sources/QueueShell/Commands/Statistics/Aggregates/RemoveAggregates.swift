import ArgumentParser
import GenesysCloud

/// Shows fewer aggregates.
struct RemoveAggregates: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Show these aggregates no longer.")

  static let example = "aggregates remove busy"

  static let isLocal = true

  @Argument(help: ArgumentHelp("Aggregates to leave out.", valueName: "aggregate"))
  var names: [String]

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let named = try AggregateNames.resolve(names, command: "aggregates remove")
    guard session.memory.aggregates.contains(where: { !named.contains($0) }) else {
      throw ShellError("Nothing would be left to show.", next: "aggregates set waiting")
    }
    return AggregateNames.change(session) { shown in shown.filter { !named.contains($0) } }
  }
}
