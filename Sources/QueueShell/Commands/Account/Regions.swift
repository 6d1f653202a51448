import ArgumentParser
import GenesysCloud

/// The table of regions.
struct Regions: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions", abstract: "List the regions of Genesys Cloud.")

  static let example = "regions"

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    .listing(Region.listing)
  }
}

extension Region {
  static var listing: Listing {
    Listing(
      columns: [
        Column(key: "name", header: "REGION"), Column(key: "domain", header: "DOMAIN"),
        Column(key: "api", header: "API"), Column(key: "login", header: "LOGIN", isShown: false),
      ],
      rows: all.map(\.row))
  }

  private var row: Listing.Row {
    Listing.Row(
      cells: [Cell(name), Cell(domain), Cell(host.api), Cell(host.login)],
      json: .object([
        "name": .string(name), "domain": .string(domain), "api": .string(host.api),
        "login": .string(host.login),
      ]))
  }
}
