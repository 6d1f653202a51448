import ArgumentParser
import GenesysCloud

/// Goes back to the default five.
struct ResetAggregates: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Show the default aggregates again.")

  static let example = "aggregates reset"

  static let isLocal = true

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    AggregateNames.change(session) { _ in Aggregate.defaults }
  }
}
