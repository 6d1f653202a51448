import FoundationEssentials
import GenesysCloud
import LineEditing

/// What people see of a history: of one queue its periods, of several how each went.
extension Poll {
  /// None where the rows themselves do.
  func tables(zone: LocalTime, isCompact: Bool) -> [Listing] {
    guard let history, history.periods.count > 1 else { return [] }
    guard let queue = queues.first, queues.count == 1, !isCompact else {
      return [overview(history)]
    }
    let trends = trends(of: queue, history)
    return [periods(of: queue, history, zone)] + (trends.rows.isEmpty ? [] : [trends])
  }

  func caption(zone: LocalTime) -> String {
    let time = Clock.timeOfDay(snapshot.observedAt, in: zone)
    guard let history, history.periods.count > 1 else {
      return "At \(time), times m:ss, totals of \(coverage), by \(snapshot.dialect.rawValue)"
    }
    let subject =
      queues.count == 1 ? "\(HostileText.cleaned(directory.display(queues[0]))) at" : "At"
    return
      "\(subject) \(time), \(coverage), newest last, times m:ss, by \(snapshot.dialect.rawValue)"
  }

  private func periods(of queue: Queue, _ history: History, _ zone: LocalTime) -> Listing {
    let newest = history.periods.count - 1
    return Listing(
      columns: [Column(key: "period", header: snapshot.interval.step, isKey: true)] + figureColumns,
      rows: history.periods.enumerated().map { index, period in
        let start = snapshot.interval.label(period.range.lowerBound, in: zone)
        return Listing.Row(
          cells: [Cell(index == newest ? "\(start) so far" : start)]
            + figures(of: queue, in: period).map(\.cell),
          json: .null)
      })
  }

  private func trends(of queue: Queue, _ history: History) -> Listing {
    Listing(
      columns: [
        Column(key: "aggregate", header: "AGGREGATE"), Column(key: "trend", header: "TREND"),
        Column(key: "low", header: "LOW", alignment: .right),
        Column(key: "high", header: "HIGH", alignment: .right),
      ],
      rows: aggregates.compactMap { aggregate in
        let values = values(of: aggregate, in: queue, history)
        let known = values.compactMap { $0 }
        guard let low = known.min(), let high = known.max() else { return nil }
        let ends = [low, high].map { FigureCell(aggregate: aggregate, figure: .value($0)).cell }
        return Listing.Row(
          cells: [Cell(aggregate.label), Cell(Sparkline(values).text)] + ends, json: .null)
      })
  }

  /// A row for each queue: how each aggregate went, and its newest figure.
  private func overview(_ history: History) -> Listing {
    var rows = queues.map { queue in
      Listing.Row(cells: [Cell(directory.display(queue))], json: .null)
    }
    for (place, aggregate) in aggregates.enumerated() {
      let newest = queues.map { figures(of: $0)[place].cell }
      let width = newest.map { Cells.width(of: $0.text) }.max() ?? 0
      for (index, queue) in queues.enumerated() {
        let values = values(of: aggregate, in: queue, history)
        var cell = newest[index]
        if values.contains(where: { $0 != nil }) {
          cell.text = "\(Sparkline(values).text) \(cell.text.padded(to: width, .right))"
        }
        rows[index].cells.append(cell)
      }
    }
    return Listing(
      columns: [Column(key: "queue", header: "QUEUE", isKey: true)] + figureColumns,
      rows: rows)
  }

  /// A column that says in every row that there is no history is said once, in a note.
  private var figureColumns: [Column] {
    let silent = withoutHistory.count < aggregates.count ? withoutHistory : []
    return aggregates.map {
      Column(
        key: $0.alias, header: $0.label.uppercased(), alignment: .right,
        isShown: !silent.contains($0))
    }
  }

  private func values(
    of aggregate: Aggregate, in queue: Queue, _ history: History
  ) -> [Double?] {
    history.periods.map { period in
      guard case .value(let value) = period.figures[queue.id]?[aggregate] else { return nil }
      return value
    }
  }
}
