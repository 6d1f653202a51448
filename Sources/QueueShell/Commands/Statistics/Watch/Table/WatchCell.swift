import FoundationEssentials
import GenesysCloud
import LineEditing

/// One figure of a watch's table: value and change, as they look now.
struct WatchCell: Sendable {
  let value: String
  let change: String
  let arrow: String
  let tone: Tone
  let hasChanged: Bool

  /// - Parameters:
  ///   - standing: the queue's, of now.
  ///   - grade: the tone of a value by its thresholds.
  init(
    _ aggregate: Aggregate, in queue: WatchedQueue, _ standing: QueueStanding,
    grade: WatchTable.Grade
  ) {
    let reading = queue[aggregate]
    // The longest wait is grown there.
    let figure = standing.value(of: aggregate).map { .value($0) } ?? reading.figure
    let cell = FigureCell(aggregate: aggregate, figure: figure).cell
    let isStale = reading.isStale
    value = isStale ? "~" + cell.text : Self.isForbidden(figure) ? Self.forbidden : cell.text
    tone = isStale ? .faint : cell.tone == .plain ? grade(aggregate, standing) : cell.tone
    // A wait grows by itself: that is no change.
    guard aggregate != QueueFigures.longest, let by = reading.change,
      Self.text(aggregate, abs(by)) != Self.text(aggregate, 0)
    else {
      (change, arrow, hasChanged) = ("", "", false)
      return
    }
    arrow = by > 0 ? "▲" : "▼"
    change = arrow + Self.text(aggregate, abs(by))
    hasChanged = true
  }

  private static func text(_ aggregate: Aggregate, _ value: Double) -> String {
    FigureCell(aggregate: aggregate, figure: .value(value)).cell.text
  }

  /// In place of words that would make a column too wide; a remark explains it.
  static let forbidden = "✗"

  static func isForbidden(_ figure: Figure) -> Bool {
    if case .unavailable(.noPermission) = figure { true } else { false }
  }

  /// The room that changes of a unit are given from the start, so that columns stand still.
  static func changeCells(of unit: Aggregate.Unit) -> Int {
    switch unit {
    case .count: 2
    case .milliseconds, .rate: 5
    }
  }
}
