import FoundationEssentials
import GenesysCloud

/// How a condition's verdict is answered to machines: a row for each queue that is meant.
struct ConditionAnswer {
  let bound: BoundCondition
  let verdict: Verdict
  let snapshot: Snapshot

  var listing: Listing {
    Listing(
      columns: ObservedQueue.columns + [Column(key: "met", header: "MET")]
        + bound.aggregates.map {
          Column(key: $0.alias, header: $0.label.uppercased(), alignment: .right)
        },
      rows: verdict.parts.map(row))
  }

  func unmet(within limit: String? = nil) -> ShellError {
    let text = HostileText.cleaned(bound.condition.text)
    return ShellError(
      "Not met\(limit.map { " within \($0)" } ?? ""): \"\(text)\": \(verdict.evidence).",
      advice: verdict.unknown?.reason, status: .unmet)
  }

  private func row(_ part: Verdict.Part) -> Listing.Row {
    let figures = bound.aggregates.map {
      FigureCell($0, snapshot.figures[part.queue.id]?[$0] ?? .noData)
    }
    let observed = ObservedQueue(
      queue: part.queue, name: bound.directory.display(part.queue),
      observedAt: snapshot.observedAt)
    return Listing.Row(
      cells: observed.cells + [met(part)] + figures.map(\.cell),
      json: .object(observed.members + members(part, figures)))
  }

  private func met(_ part: Verdict.Part) -> Cell {
    switch part.truth {
    case .met: Cell("yes", raw: "true", tone: .good)
    case .unmet: Cell("no", raw: "false")
    case .unknown: Cell("unknown", raw: "", tone: .warning)
    }
  }

  private func members(_ part: Verdict.Part, _ figures: [FigureCell]) -> [JSON.Member] {
    let met: JSON =
      switch part.truth {
      case .met: .bool(true)
      case .unmet: .bool(false)
      case .unknown: .null
      }
    var members: [JSON.Member] = [
      .init(key: "condition", value: .string(bound.condition.text)), .init(key: "met", value: met),
      .init(
        key: "metrics",
        value: .object(figures.map { .init(key: $0.aggregate.name, value: $0.json) })),
    ]
    let reasons = figures.compactMap { figure in
      figure.reason.map { JSON.Member(key: figure.aggregate.name, value: .string($0)) }
    }
    if !reasons.isEmpty { members.append(.init(key: "unavailable", value: .object(reasons))) }
    return members
  }
}
