/// How measured values spread.
package struct Spread {
  private let sorted: [Double]

  package init(_ values: [Double]) { sorted = values.sorted() }

  /// Minimum, median and maximum, to a tenth.
  package var short: String { text([0, 0.5, 1], scale: 10) }

  /// Minimum, median, 99th percentile and maximum, to a hundredth.
  package var long: String { text([0, 0.5, 0.99, 1], scale: 100) }

  private func text(_ parts: [Double], scale: Double) -> String {
    guard !sorted.isEmpty else { return "–" }
    return parts.map { part in
      let value = sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
      return "\((value * scale).rounded() / scale)"
    }.joined(separator: " / ")
  }
}
