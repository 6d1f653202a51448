import ArgumentParser
import GenesysCloud

/// Shows which aggregates `stats` and `watch` show; its subcommands change that.
struct Aggregates: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregates", abstract: "Show or change which aggregates are shown.",
    discussion: """
      An aggregate is named canonically (queue/waiting/count), by its alias (waiting) or by its \
      published name (oWaiting).
      """,
    subcommands: [
      AddAggregates.self, RemoveAggregates.self, SetAggregates.self, AvailableAggregates.self,
      ResetAggregates.self,
    ])

  static let example = "aggregates add longest"

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    .listing(AggregateListing.listing(of: session.memory.aggregates))
  }
}
