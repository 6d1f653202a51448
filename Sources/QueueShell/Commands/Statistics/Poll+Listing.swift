import FoundationEssentials
import GenesysCloud

extension Poll {
  /// The poll as rows; `zone` is for the time in the caption.
  func listing(zone: LocalTime) -> Listing {
    var columns = [
      Column(key: "queue_id", header: "ID", isShown: false),
      Column(key: "queue", header: "QUEUE", isKey: true),
      Column(key: "division", header: "DIVISION", isShown: false),
      Column(key: "observed_at", header: "OBSERVED", isShown: false),
    ]
    columns += aggregates.map {
      Column(key: $0.alias, header: $0.label.uppercased(), alignment: .right)
    }
    return Listing(
      columns: columns, rows: queues.map(row), isPoll: true, caption: caption(zone: zone))
  }

  private func row(_ queue: Queue) -> Listing.Row {
    let figures = figures(of: queue)
    let observed = Clock.utc(snapshot.observedAt, milliseconds: true)
    var cells = [
      Cell(queue.id), Cell(directory.display(queue), raw: queue.name),
      Cell(queue.division?.name ?? "", raw: queue.division?.name ?? ""), Cell(observed),
    ]
    cells += figures.map(\.cell)
    return Listing.Row(cells: cells, json: json(queue, figures), line: line(queue, figures))
  }

  private func json(_ queue: Queue, _ figures: [FigureCell]) -> JSON {
    var members: [JSON.Member] = [
      .init(
        key: "queue",
        value: .object([
          "id": .string(queue.id), "name": .string(queue.name),
          "division": .optional(queue.division?.name),
        ])),
      .init(
        key: "observedAt", value: .string(Clock.utc(snapshot.observedAt, milliseconds: true))),
      .init(key: "api", value: .string(snapshot.dialect.rawValue)),
      .init(key: "interval", value: .string(snapshot.interval.rawValue)),
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

  /// The founding document's line, with time and queue before its figures.
  private func line(_ queue: Queue, _ figures: [FigureCell]) -> String {
    let head =
      "\(Clock.utc(snapshot.observedAt)) [\(snapshot.interval.title)]"
      + " \(HostileText.cleaned(directory.display(queue)))"
    return ([head] + figures.map(\.line)).joined(separator: " | ")
  }

  private func caption(zone: LocalTime) -> String {
    let time = Clock.timeOfDay(snapshot.observedAt, in: zone)
    return
      "At \(time), times m:ss, totals of \(snapshot.interval.period), by \(snapshot.dialect.rawValue)"
  }
}

extension Interval {
  /// As the line form spells it.
  var title: String {
    switch self {
    case .realtime: "Real-Time"
    case .hourly: "Hourly"
    case .daily: "Daily"
    case .weekly: "Weekly"
    }
  }

  /// The time that averages and totals cover.
  var period: String {
    switch self {
    case .realtime, .daily: "today so far"
    case .hourly: "this hour so far"
    case .weekly: "this week so far"
    }
  }

  /// What figures cover, all together.
  var span: String { self == .realtime ? "now, with totals of \(period)" : "totals of \(period)" }
}
