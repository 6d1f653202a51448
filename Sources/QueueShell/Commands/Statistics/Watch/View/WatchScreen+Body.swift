import FoundationEssentials
import GenesysCloud

/// What stands between the first line and the remarks: a page of the watch.
extension WatchScreen {
  mutating func body(columns: Int, room: Int, at now: Date) -> [StyledLine] {
    switch view.page {
    case .keys: return scrolled(WatchKeys.lines(columns: columns), head: 0, room: room)
    case .queue: return opened(columns: columns, room: room, at: now)
    case .table where shown.rows != nil: return listing(columns: columns, room: room)
    case .table: return table(columns: columns, room: room, at: now)
    }
  }

  private mutating func listing(columns: Int, room: Int) -> [StyledLine] {
    guard var listing = shown.rows?.listing else { return [] }
    let part = Folding.folded(view.filter)
    if !part.isEmpty {
      listing.rows.removeAll { row in
        !row.cells.contains { Folding.folded($0.text).contains(part) }
      }
    }
    return scrolled(Table.lines(of: listing, width: columns), head: 1, room: room)
  }

  private mutating func opened(columns: Int, room: Int, at now: Date) -> [StyledLine] {
    guard let opened = shown.opened else { return [] }
    guard let look = opened.look else {
      let text = opened.failure?.message ?? "Reading \(opened.name)…"
      return text.wrapped(to: columns).map { StyledLine($0, .faint) }
    }
    let detail = QueueDetailLines(
      look.breakdown, of: opened.queue, name: opened.name, names: look.names, grading: grading,
      growth: .seconds(max(0, now.timeIntervalSince(look.receivedAt))))
    var lines = detail.lines(columns: columns)
    if let failure = opened.failure {
      lines.insert(
        StyledLine(
          "STALE, \(Self.age(from: look.receivedAt, to: now)) old: \(failure.message)"
            .shortened(to: columns), .warning), at: 0)
    }
    return scrolled(lines, head: 1, room: room)
  }

  /// The lines that a view has scrolled to, below those that stay.
  private mutating func scrolled(_ lines: [StyledLine], head: Int, room: Int) -> [StyledLine] {
    let body = lines.dropFirst(head)
    let isCut = lines.count > room
    let shownRows = max(1, room - head - (isCut ? 1 : 0))
    fit(WatchView.Extent(count: body.count, room: shownRows))
    let part = body.dropFirst(view.scroll).prefix(shownRows)
    let place = isCut ? [Self.place(view.scroll, part.count, of: body.count)] : []
    return lines.prefix(head) + part + place
  }

  private static func place(_ scroll: Int, _ shown: Int, of count: Int) -> StyledLine {
    StyledLine("\(scroll + 1)–\(scroll + shown) of \(count), ↑ ↓ scroll", .faint)
  }
}
