import ArgumentParser
import GenesysCloud

/// Lists all aggregates that there are.
struct AvailableAggregates: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "available", abstract: "List all aggregates, with unit and meaning.")

  static let example = "aggregates available"

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    .listing(AggregateListing.listing(of: Aggregate.all))
  }
}
