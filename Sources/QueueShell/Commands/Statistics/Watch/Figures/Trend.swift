/// How many waited at the last polls: as many values as the widest line of bars shows.
struct Trend: Sendable, Equatable {
  static let capacity = 20

  /// The newest last; nil where a poll did not tell.
  private(set) var values: [Double?] = []

  mutating func add(_ value: Double?) {
    if values.count == Self.capacity { values.removeFirst() }
    values.append(value)
  }

  /// The newest values as bars, in so many cells.
  func text(cells: Int) -> String { Sparkline(Array(values.suffix(cells))).text }
}
