/// Favourites and what they stand for.
struct AliasListing {
  private let aliases: [String: String]

  init(_ aliases: [String: String]) { self.aliases = aliases }

  var listing: Listing { listing(of: aliases.keys.sorted()) }

  /// - Throws: which alias may be meant instead.
  func listing(of name: String) throws(ShellError) -> Listing {
    guard aliases[name] != nil else {
      throw Self.unknown(name, among: aliases.keys.sorted(), command: "alias")
    }
    return listing(of: [name])
  }

  private func listing(of names: [String]) -> Listing {
    Listing(
      columns: [
        Column(key: "alias", header: "ALIAS", isKey: true),
        Column(key: "command", header: "COMMAND"),
      ],
      rows: names.map { name in
        let command = aliases[name] ?? ""
        return Listing.Row(
          cells: [Cell(name), Cell(command)],
          json: .object(["alias": .string(name), "command": .string(command)]))
      })
  }

  static func unknown(_ name: String, among known: [String], command: String) -> ShellError {
    let nearest = Nearness.nearest(to: name, among: known, limit: 1).first
    return ShellError(
      "No alias is called \"\(HostileText.repeated(name))\"."
        + (nearest.map { " Did you mean \"\($0)\"?" } ?? ""),
      advice: nearest == nil && command == "alias"
        ? "A command after the name sets one." : nil,
      next: nearest.map { "\(command) \($0)" } ?? "alias")
  }
}
