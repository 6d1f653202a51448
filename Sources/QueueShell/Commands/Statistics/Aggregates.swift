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

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    .listing(AggregateListing.listing(of: session.memory.aggregates))
  }
}

/// Shows more aggregates.
struct AddAggregates: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Show these aggregates too.")

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

/// Shows fewer aggregates.
struct RemoveAggregates: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Show these aggregates no longer.")

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

/// Shows just the aggregates named.
struct SetAggregates: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Show just these aggregates, in this order.")

  @Argument(help: ArgumentHelp("Aggregates to show.", valueName: "aggregate"))
  var names: [String]

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let named = try AggregateNames.resolve(names, command: "aggregates set")
    return AggregateNames.change(session) { _ in named }
  }
}

/// Lists all aggregates that there are.
struct AvailableAggregates: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "available", abstract: "List all aggregates, with unit and meaning.")

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    .listing(AggregateListing.listing(of: Aggregate.all))
  }
}

/// Goes back to the default five.
struct ResetAggregates: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Show the default aggregates again.")

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    AggregateNames.change(session) { _ in Aggregate.defaults }
  }
}
