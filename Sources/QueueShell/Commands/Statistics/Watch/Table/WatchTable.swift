import FoundationEssentials
import GenesysCloud
import LineEditing

/// The table of a watch: pure, from rows to lines.
struct WatchTable {
  /// How a figure of a queue is to be judged.
  typealias Grade = (Aggregate, QueueStanding) -> Tone

  private static let gap = "  "
  private static let mark = "> "

  private let queues: [WatchedQueue]
  private let cells: [[Aggregate: WatchCell]]
  private let widths: WatchWidths
  private let detail: WatchDetail
  private let nameCells: Int
  private let selected: String?
  /// Whether a sign stands before the marked queue, as no colour marks it.
  private let hasSign: Bool
  /// What is left out for want of room, as users name it.
  let hidden: [String]

  /// - Parameters:
  ///   - aggregates: those to show, as far as there is room.
  ///   - hasColour: whether a marked queue looks different by itself.
  ///   - widths: those of the frames before, which this one may widen.
  init(
    _ queues: [WatchedQueue], aggregates: [Aggregate], hasTrend: Bool, selected: String?,
    hasColour: Bool,
    at now: Date, columns: Int, widths: inout WatchWidths, grade: Grade
  ) {
    self.queues = queues
    self.selected = selected
    hasSign = selected != nil && !hasColour
    cells = queues.map { queue in
      let standing = queue.standing(at: now)
      return Dictionary(
        aggregates.map { ($0, WatchCell($0, in: queue, standing, grade: grade)) },
        uniquingKeysWith: { first, _ in first })
    }
    widths.fit(columns)
    widths.name = max(widths.name, queues.map { Cells.width(of: $0.name) }.max() ?? 0, 5)
    for aggregate in aggregates {
      let shown = cells.compactMap { $0[aggregate] }
      widths.widen(
        aggregate, value: shown.map { Cells.width(of: $0.value) }.max() ?? 0,
        change: shown.map { Cells.width(of: $0.change) }.max() ?? 0)
    }
    self.widths = widths
    let marked = hasSign ? Self.mark.count : 0
    let leastName = min(widths.name, max(14, min(32, columns / 3)))
    let levels = WatchDetail.levels(of: aggregates, hasTrend: hasTrend)
    let found = levels.first { level in
      marked + leastName + Self.cells(of: level, widths) <= columns
    }
    let detail = found ?? levels[levels.count - 1]
    self.detail = detail
    nameCells = max(
      4, min(widths.name, columns - marked - Self.cells(of: detail, widths)))
    hidden =
      aggregates.filter { !detail.aggregates.contains($0) }.map(\.alias)
      + (hasTrend && detail.trendCells == 0 ? ["trend"] : [])
  }

  var lines: [StyledLine] { [heading] + queues.indices.map(row) }

  private var heading: StyledLine {
    var text = (hasSign ? "  " : "") + "QUEUE".padded(to: nameCells, .left)
    for aggregate in detail.aggregates {
      text += Self.gap
      let heading = Self.heading(of: aggregate, detail)
      text += heading.padded(to: Self.width(of: aggregate, detail, widths), .right)
    }
    if detail.trendCells > 0 { text += Self.gap + Self.trendHeading(detail) }
    return StyledLine(text, .header)
  }

  private func row(_ index: Int) -> StyledLine {
    let queue = queues[index]
    let isSelected = queue.queue.id == selected
    var spans: [StyledLine.Span] = []
    if hasSign { spans.append(.init(text: isSelected ? Self.mark : "  ")) }
    // An average of today is no trouble of now.
    let isBad = detail.aggregates.contains { $0.isPushed && cells[index][$0]?.tone == .bad }
    spans.append(
      .init(
        text: queue.name.shortened(to: nameCells).padded(to: nameCells, .left),
        tone: isBad ? .bad : .plain, isInverse: isSelected))
    for aggregate in detail.aggregates {
      guard let cell = cells[index][aggregate] else { continue }
      spans += Self.spans(of: cell, aggregate, detail, widths)
    }
    if detail.trendCells > 0 {
      spans.append(.init(text: Self.gap + queue.trend.text(cells: detail.trendCells)))
    }
    return StyledLine(spans)
  }

  private static func spans(
    of cell: WatchCell, _ aggregate: Aggregate, _ detail: WatchDetail, _ widths: WatchWidths
  ) -> [StyledLine.Span] {
    let change: String =
      switch detail.changes {
      case .numbers: cell.change.isEmpty ? "" : " " + cell.change
      case .arrows: cell.arrow
      case .none: ""
      }
    let changeCells = Self.changeCells(of: aggregate, detail, widths)
    let room = width(of: aggregate, detail, widths) - changeCells
    return [
      .init(text: gap + String(repeating: " ", count: max(0, room - Cells.width(of: cell.value)))),
      .init(text: cell.value, tone: cell.tone, isStrong: cell.hasChanged),
      .init(text: change.padded(to: changeCells, .left), tone: cell.tone),
    ]
  }

  // MARK: Widths

  /// All columns but the name, with the gaps before them.
  private static func cells(of detail: WatchDetail, _ widths: WatchWidths) -> Int {
    detail.aggregates.reduce(0) { $0 + gap.count + width(of: $1, detail, widths) }
      + (detail.trendCells > 0 ? gap.count + max(detail.trendCells, trendHeading(detail).count) : 0)
  }

  private static func width(
    of aggregate: Aggregate, _ detail: WatchDetail, _ widths: WatchWidths
  ) -> Int {
    max(
      Cells.width(of: heading(of: aggregate, detail)),
      (widths.values[aggregate] ?? 0) + changeCells(of: aggregate, detail, widths))
  }

  private static func changeCells(
    of aggregate: Aggregate, _ detail: WatchDetail, _ widths: WatchWidths
  ) -> Int {
    guard aggregate != QueueFigures.longest else { return 0 }
    return switch detail.changes {
    case .numbers: 1 + (widths.changes[aggregate] ?? 0)
    case .arrows: 1
    case .none: 0
    }
  }

  private static func heading(of aggregate: Aggregate, _ detail: WatchDetail) -> String {
    (detail.hasLongHeadings ? aggregate.label : aggregate.alias).uppercased()
  }

  private static func trendHeading(_ detail: WatchDetail) -> String {
    detail.trendCells >= 13 ? "WAITING TREND" : "TREND"
  }
}
