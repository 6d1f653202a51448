import GenesysCloud

/// The widths of a watch's columns so far: they grow but do not shrink with their content, so that
/// columns stand still from frame to frame.
struct WatchWidths: Sendable, Equatable {
  var columns = 0
  var name = 0
  var values: [Aggregate: Int] = [:]
  var changes: [Aggregate: Int] = [:]

  /// Begins anew in a window of another width.
  mutating func fit(_ columns: Int) {
    if columns != self.columns { self = WatchWidths(columns: columns) }
  }

  mutating func widen(_ aggregate: Aggregate, value: Int, change: Int) {
    values[aggregate] = max(values[aggregate] ?? 0, value)
    changes[aggregate] = max(
      changes[aggregate] ?? WatchCell.changeCells(of: aggregate.unit), change)
  }
}
