import GenesysCloud

/// How aggregates look in a list.
enum AggregateListing {
  static func listing(of aggregates: [Aggregate]) -> Listing {
    Listing(
      columns: [
        Column(key: "alias", header: "ALIAS"), Column(key: "name", header: "NAME", isShown: false),
        Column(key: "published", header: "PUBLISHED", isShown: false),
        Column(key: "unit", header: "UNIT"), Column(key: "meaning", header: "MEANING"),
        Column(key: "permission", header: "PERMISSION", isShown: false),
      ],
      rows: aggregates.map(\.row))
  }
}

extension Aggregate {
  fileprivate var row: Listing.Row {
    Listing.Row(
      cells: [
        Cell(alias), Cell(name), Cell(published), Cell(unit.symbol), Cell(meaning),
        Cell(permission),
      ],
      json: .object([
        "name": .string(name), "alias": .string(alias), "published": .string(published),
        "unit": .string(unit.symbol), "meaning": .string(meaning),
        "permission": .string(permission),
      ]))
  }
}

extension Aggregate.Unit {
  var symbol: String {
    switch self {
    case .count: "count"
    case .milliseconds: "ms"
    case .rate: "rate"
    }
  }
}
