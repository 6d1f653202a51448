import GenesysCloud

extension Rehearsal {
  /// The calls in the order made, a row each.
  var listing: Listing {
    Listing(
      columns: [
        Column(key: "place", header: "PLACE", isKey: true),
        Column(key: "command", header: "COMMAND"), Column(key: "method", header: "METHOD"),
        Column(key: "path", header: "PATH"),
        Column(key: "requests", header: "REQUESTS", alignment: .right),
        Column(key: "each", header: "EACH", isShown: false),
        Column(key: "conditional", header: "CONDITIONAL", isShown: false),
        Column(key: "repeats", header: "REPEATS"), Column(key: "permission", header: "PERMISSION"),
      ],
      rows: steps.flatMap { step in step.calls.map { Self.row(step, $0) } })
  }

  /// A condition may be longer than all the rest of a row.
  private static let commandWidth = 40

  private static func row(_ step: Step, _ call: PlannedCall) -> Listing.Row {
    let requests = call.requests ?? 1
    let each = call.share
    let text =
      (call.isConditional ? "up to " : "") + "\(requests)"
      + (each.map { " for each \($0)" } ?? "")
    let repeats = call.rounds?.text
    return Listing.Row(
      cells: [
        Cell(step.place?.description),
        Cell(step.command.shortened(to: commandWidth), raw: step.command), Cell(call.plan.method),
        Cell(call.plan.path), Cell(text, raw: "\(requests)"), Cell(each ?? "", raw: each ?? ""),
        Cell(call.isConditional ? "yes" : "no", raw: "\(call.isConditional)"),
        Cell(repeats ?? "", raw: repeats ?? ""), Cell(call.plan.permission),
      ],
      json: .object([
        "file": .optional(step.place?.file), "line": .optional(step.place?.line),
        "command": .string(step.command), "method": .string(call.plan.method),
        "path": .string(call.plan.path), "requests": .integer(requests),
        "each": .optional(each), "conditional": .bool(call.isConditional),
        "repeats": call.rounds?.json ?? .null, "permission": .optional(call.plan.permission),
      ]))
  }
}

extension PlannedCall.Rounds {
  /// `every 10s`, `3 times, every 10s`, `every 2s, 10m at most`.
  var text: String {
    let head = times.map { $0 == 1 ? "once" : "\($0) times, every " } ?? "every "
    return head + (times == 1 ? "" : pace.words.short)
      + (limit.map { ", \($0) at most" } ?? "")
  }

  fileprivate var json: JSON {
    .object([
      "everyMs": .integer(Int(pace.interval.milliseconds)), "times": .optional(times),
      "limit": .optional(limit),
    ])
  }
}
