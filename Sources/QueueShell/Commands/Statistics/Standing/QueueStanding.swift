import GenesysCloud

/// How a queue stands at one moment: what its trouble and its colours are judged by.
struct QueueStanding: Sendable {
  /// What is judged by beside what is shown, so that a poll must ask for it too.
  static let aggregates = [
    QueueFigures.waiting, QueueFigures.longest, available, alerting, serviceLevel,
  ].compactMap { $0 }

  static let available = Aggregate("available")
  static let alerting = Aggregate("alerting")
  static let serviceLevel = Aggregate("servicelevel")

  let queue: Queue
  let figures: [Aggregate: Figure]
  /// The longest wait of each media type in which something waits, in milliseconds; empty where only
  /// the aggregate `longest` is known.
  let longestWaits: [String: Double]
  /// Since the figures were told, by which waits have grown.
  let growth: Duration

  init(
    _ queue: Queue, figures: [Aggregate: Figure], longestWaits: [String: Double] = [:],
    growth: Duration = .zero
  ) {
    self.queue = queue
    self.figures = figures
    self.longestWaits = longestWaits
    self.growth = growth
  }

  /// The value of a figure, grown by the clock where it is the longest wait; nil where there is none.
  func value(of aggregate: Aggregate?) -> Double? {
    guard let aggregate, case .value(let value) = figures[aggregate], value.isFinite else {
      return nil
    }
    return aggregate == QueueFigures.longest ? grown(value) : value
  }

  /// The longest wait as a multiple of the target of its media type, the worst of all media types;
  /// nil where nothing waits or there is no target. A media type without a target of its own counts
  /// by the queue's.
  /// - Parameter fallback: the target of a queue that has none.
  func waitShare(fallback: ServiceTarget? = nil) -> Double? {
    guard !longestWaits.isEmpty else {
      guard let wait = value(of: QueueFigures.longest), let target = queue.target ?? fallback
      else { return nil }
      return wait / target.duration
    }
    return longestWaits.compactMap { mediaType, wait in
      (queue.target(for: mediaType) ?? queue.target ?? fallback).map { grown(wait) / $0.duration }
    }.max()
  }

  private func grown(_ wait: Double) -> Double { wait + max(0, growth.milliseconds) }
}
