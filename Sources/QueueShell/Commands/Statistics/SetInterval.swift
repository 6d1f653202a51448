public import ArgumentParser
public import GenesysCloud

extension Interval: ExpressibleByArgument {}

/// Shows or changes the time that figures cover.
struct SetInterval: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "interval", abstract: "Show or change the time that figures cover.",
    discussion: """
      realtime is now, with averages and totals over today so far. The others are history, the \
      newest period so far only: hourly the last 24 hours, daily the last 7 days, weekly the last 8 \
      weeks from Monday, in the time zone of the profile, else the machine's. `stats` shows the \
      periods of one queue, and a line of bars for each of several: ▁ is zero, a gap is no data. \
      The statistics dialect gives the period so far only.
      """)

  static let example = "interval hourly"

  static let isLocal = true

  @Argument(help: ArgumentHelp("The interval to cover.", valueName: "span"))
  var interval: Interval?

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    if let interval {
      session.remember { $0.interval = interval }
      return Answer(notes: ["Figures now cover: \(interval.rawValue), \(interval.span)."])
    }
    let current = session.memory.interval
    return .listing(
      Listing(
        columns: [
          Column(key: "interval", header: "Interval"), Column(key: "covers", header: "Covers"),
        ],
        rows: [
          Listing.Row(
            cells: [Cell(current.rawValue), Cell(current.span)],
            json: .object([
              "interval": .string(current.rawValue), "covers": .string(current.span),
            ]))
        ], layout: .fields))
  }
}
