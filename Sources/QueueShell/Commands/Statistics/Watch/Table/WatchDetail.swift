import GenesysCloud

/// How much a watch's table shows. What a narrow window costs comes in this order: long headings,
/// half of the line of bars, the numbers of changes, the bars, then aggregates from the right; the
/// longest wait stays until only one other is left, the first aggregate always.
struct WatchDetail: Sendable, Equatable {
  enum Changes: Sendable { case numbers, arrows, none }

  var hasLongHeadings = false
  var trendCells = 0
  var changes = Changes.arrows
  var aggregates: [Aggregate]

  /// From all to the least, for these aggregates.
  static func levels(of aggregates: [Aggregate], hasTrend: Bool) -> [WatchDetail] {
    let trend = hasTrend ? Trend.capacity : 0
    var levels = [
      WatchDetail(
        hasLongHeadings: true, trendCells: trend, changes: .numbers, aggregates: aggregates),
      WatchDetail(trendCells: trend, changes: .numbers, aggregates: aggregates),
      WatchDetail(trendCells: trend / 2, changes: .numbers, aggregates: aggregates),
      WatchDetail(trendCells: trend / 2, aggregates: aggregates),
      WatchDetail(aggregates: aggregates),
    ]
    var left = aggregates
    while left.count > 1 {
      let dropped = left.lastIndex { $0 != QueueFigures.longest }.flatMap { $0 > 0 ? $0 : nil }
      left.remove(at: dropped ?? left.count - 1)
      levels.append(WatchDetail(aggregates: left))
    }
    return levels + [WatchDetail(changes: .none, aggregates: left)]
  }
}
