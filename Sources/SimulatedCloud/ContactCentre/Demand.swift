/// When the next interaction of one media type comes into one queue: Poisson, by hour of the day.
struct Demand: Sendable {
  let queue: Int
  let media: MediaType
  let perHour: Double
  /// From here on arrivals come `Demand.surgeFactor` as often; a whole hour.
  let surgesFrom: Milliseconds?

  static let surgeFactor = 4.0

  /// The hour of the day's (UTC) share of the mean. A round-the-clock centre: a demonstration at
  /// night must not be of an empty one.
  static let dailyShape = [
    0.86, 0.85, 0.85, 0.85, 0.86, 0.88, 0.92, 0.97, 1.03, 1.08, 1.10, 1.08,
    1.04, 1.05, 1.08, 1.10, 1.08, 1.06, 1.02, 0.98, 0.95, 0.92, 0.90, 0.88,
  ]

  /// The arrival after `moment`. The rate is constant within an hour, and waiting for a Poisson
  /// arrival has no memory, so a draw that passes the hour's end is drawn anew from there.
  func next(after moment: Milliseconds, _ random: inout RandomSource) -> Milliseconds {
    var from = moment
    while true {
      let end = from.floored(to: .hour) + .hour
      let arrival =
        from + random.exponential(mean: Milliseconds(Double(Milliseconds.hour) / rate(at: from)))
      if arrival < end { return arrival }
      from = end
    }
  }

  private func rate(at moment: Milliseconds) -> Double {
    let hour = Int(moment.floored(to: .hour) / .hour % 24)
    let surging = surgesFrom.map { moment >= $0 } ?? false
    return perHour * Demand.dailyShape[hour] * (surging ? Demand.surgeFactor : 1)
  }
}
