/// A row of bars, one for each value, as high as the value beside the highest one: `▁▂▅█ ▃`.
///
/// Bars begin at zero, so that one twice as high stands for twice as much. The lowest bar is zero
/// itself, and a gap is a value that there is not.
struct Sparkline: Sendable {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  let values: [Double?]

  init(_ values: [Double?]) { self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } } }

  /// As many terminal cells wide as there are values.
  var text: String {
    let highest = values.compactMap { $0 }.max() ?? 0
    return String(values.map { $0.map { Self.bar($0, of: highest) } ?? " " })
  }

  private static func bar(_ value: Double, of highest: Double) -> Character {
    guard value > 0 else { return bars[0] }
    let steps = bars.count - 1
    return bars[max(1, min(steps, Int((value / highest * Double(steps)).rounded())))]
  }
}
