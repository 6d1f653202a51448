/// Count, sum and extremes of durations, in milliseconds.
struct Spread: Sendable, Equatable {
  var count = 0
  var sum: Milliseconds = 0
  var least = Milliseconds.max
  var greatest = Milliseconds.min

  var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) }

  mutating func add(_ duration: Milliseconds) {
    count += 1
    sum += duration
    least = min(least, duration)
    greatest = max(greatest, duration)
  }

  mutating func add(_ other: Spread) {
    count += other.count
    sum += other.sum
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
  }
}
