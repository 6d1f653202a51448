import GenesysCloud

/// How thresholds look in a list: all aggregates, with what colours those that have none.
enum ThresholdListing {
  static func listing(of aggregates: [Aggregate], _ settings: Settings) -> Listing {
    Listing(
      columns: [
        Column(key: "aggregate", header: "AGGREGATE"),
        Column(key: "name", header: "NAME", isShown: false),
        Column(key: "unit", header: "UNIT", isShown: false),
        Column(key: "warning", header: "WARNING", alignment: .right),
        Column(key: "bad", header: "BAD", alignment: .right),
        Column(key: "default", header: "DEFAULT"),
      ],
      rows: aggregates.map { row($0, settings.thresholds[$0]) })
  }

  private static func row(_ aggregate: Aggregate, _ threshold: Threshold?) -> Listing.Row {
    let rule = aggregate.gradingRule?.meaning
    func cell(_ value: Double?) -> Cell {
      value.map { Cell(aggregate.unit.text(of: $0), raw: JSON.number($0).compact) }
        ?? Cell(nil as String?)
    }
    return Listing.Row(
      cells: [
        Cell(aggregate.alias), Cell(aggregate.name), Cell(aggregate.unit.symbol),
        cell(threshold?.warning), cell(threshold?.bad), Cell(rule),
      ],
      json: .object([
        "aggregate": .string(aggregate.name), "alias": .string(aggregate.alias),
        "unit": .string(aggregate.unit.symbol),
        "warning": threshold.map { .number($0.warning) } ?? .null,
        "bad": threshold.map { .number($0.bad) } ?? .null, "default": .optional(rule),
      ]))
  }
}
