import FoundationEssentials
import GenesysCloud

extension Poll {
  /// The poll as rows, with an interval one for each queue and period; `zone` is for the times that
  /// people read.
  ///
  /// - Parameter isCompact: whether people get a row for each queue even when there is but one.
  func listing(zone: LocalTime, isCompact: Bool = false) -> Listing {
    var columns = ObservedQueue.columns
    if history != nil {
      columns += [
        Column(key: "period_start", header: "FROM", isShown: false),
        Column(key: "period_end", header: "TO", isShown: false),
      ]
    }
    columns += aggregates.map {
      Column(key: $0.alias, header: $0.label.uppercased(), alignment: .right)
    }
    let rows = queues.flatMap { queue in
      history.map { $0.periods.map { row(queue, in: $0) } } ?? [row(queue, in: nil)]
    }
    return Listing(
      columns: columns, rows: rows, isPoll: true, tables: tables(zone: zone, isCompact: isCompact),
      caption: caption(zone: zone))
  }

  private func row(_ queue: Queue, in period: History.Period?) -> Listing.Row {
    let figures = figures(of: queue, in: period)
    var cells = observed(queue).cells
    if let range = period?.range {
      cells += [range.lowerBound, range.upperBound].map { Cell(Clock.utc($0, milliseconds: true)) }
    }
    cells += figures.map(\.cell)
    return Listing.Row(
      cells: cells, json: json(queue, figures, in: period), line: line(queue, figures, in: period))
  }

  private func json(
    _ queue: Queue, _ figures: [FigureCell], in period: History.Period?
  ) -> JSON {
    var members = observed(queue).members
    members += [
      .init(key: "api", value: .string(snapshot.dialect.rawValue)),
      .init(key: "interval", value: .string(snapshot.interval.rawValue)),
    ]
    if let range = period?.range {
      members.append(
        .init(
          key: "period",
          value: .object([
            "start": .string(Clock.utc(range.lowerBound, milliseconds: true)),
            "end": .string(Clock.utc(range.upperBound, milliseconds: true)),
          ])))
    }
    members.append(
      .init(
        key: "metrics",
        value: .object(figures.map { .init(key: $0.aggregate.name, value: $0.json) })))
    let reasons = figures.compactMap { figure in
      figure.reason.map { JSON.Member(key: figure.aggregate.name, value: .string($0)) }
    }
    if !reasons.isEmpty { members.append(.init(key: "unavailable", value: .object(reasons))) }
    return .object(members)
  }

  private func observed(_ queue: Queue) -> ObservedQueue {
    ObservedQueue(
      queue: queue, name: directory.display(queue), observedAt: snapshot.observedAt)
  }

  /// The founding document's line, with time and queue before its figures.
  private func line(
    _ queue: Queue, _ figures: [FigureCell], in period: History.Period?
  ) -> String {
    let time = Clock.utc(period?.range.lowerBound ?? snapshot.observedAt)
    let head =
      "\(time) [\(snapshot.interval.title)] \(HostileText.cleaned(directory.display(queue)))"
    return ([head] + figures.map(\.line)).joined(separator: " | ")
  }
}
