import FoundationEssentials
import GenesysCloud

/// How a condition's verdict is answered to machines: a row for each queue that is meant.
struct ConditionAnswer {
  let bound: BoundCondition
  let verdict: Verdict
  let snapshot: Snapshot

  var listing: Listing {
    Listing(
      columns: [
        Column(key: "queue_id", header: "ID", isShown: false),
        Column(key: "queue", header: "QUEUE", isKey: true),
        Column(key: "division", header: "DIVISION", isShown: false),
        Column(key: "observed_at", header: "OBSERVED", isShown: false),
        Column(key: "met", header: "MET"),
      ]
        + bound.aggregates.map {
          Column(key: $0.alias, header: $0.label.uppercased(), alignment: .right)
        },
      rows: verdict.parts.map(row))
  }

  /// - Parameter advice: what to do about it, where that is more than the reason why nothing is known.
  func unmet(within limit: String? = nil, advice: String? = nil) -> ShellError {
    let text = HostileText.cleaned(bound.condition.text)
    return ShellError(
      "Not met\(limit.map { " within \($0)" } ?? ""): \"\(text)\": \(verdict.evidence).",
      advice: verdict.unknown?.reason ?? advice, status: .unmet)
  }

  private var observed: String { Clock.utc(snapshot.observedAt, milliseconds: true) }

  private func row(_ part: Verdict.Part) -> Listing.Row {
    let figures = bound.aggregates.map {
      FigureCell($0, snapshot.figures[part.queue.id]?[$0] ?? .noData)
    }
    return Listing.Row(
      cells: [
        Cell(part.queue.id), Cell(bound.directory.display(part.queue), raw: part.queue.name),
        Cell(part.queue.division?.name ?? "", raw: part.queue.division?.name ?? ""),
        Cell(observed), met(part),
      ] + figures.map(\.cell), json: json(part, figures))
  }

  private func met(_ part: Verdict.Part) -> Cell {
    switch part.truth {
    case .met: Cell("yes", raw: "true", tone: .good)
    case .unmet: Cell("no", raw: "false")
    case .unknown: Cell("unknown", raw: "", tone: .warning)
    }
  }

  private func json(_ part: Verdict.Part, _ figures: [FigureCell]) -> JSON {
    let met: JSON =
      switch part.truth {
      case .met: .bool(true)
      case .unmet: .bool(false)
      case .unknown: .null
      }
    var members: [JSON.Member] = [
      .init(key: "queue", value: part.queue.json),
      .init(key: "observedAt", value: .string(observed)),
      .init(key: "condition", value: .string(bound.condition.text)), .init(key: "met", value: met),
      .init(
        key: "metrics",
        value: .object(figures.map { .init(key: $0.aggregate.name, value: $0.json) })),
    ]
    let reasons = figures.compactMap { figure in
      figure.reason.map { JSON.Member(key: figure.aggregate.name, value: .string($0)) }
    }
    if !reasons.isEmpty { members.append(.init(key: "unavailable", value: .object(reasons))) }
    return .object(members)
  }
}

extension Queue {
  /// `{"id","name","division"}`, as `stats` names it.
  fileprivate var json: JSON {
    .object([
      "id": .string(id), "name": .string(name), "division": .optional(division?.name),
    ])
  }
}
