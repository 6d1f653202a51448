import FoundationEssentials
import GenesysCloud

/// What a watch knows of one queue: its figures as last told, how they changed, how waiting went.
struct WatchedQueue: Sendable {
  /// A figure, how it came there, and how far it may be believed.
  struct Reading: Sendable, Equatable {
    var figure: Figure
    /// By how much the value changed with the last poll; nil for a first one.
    var change: Double?
    /// When it was told, where a later poll could not tell it.
    var staleSince: Date?
  }

  let queue: Queue
  /// As it is shown: cleaned, with its division where several bear the name.
  let name: String
  private(set) var readings: [Aggregate: Reading] = [:]
  /// The longest wait of each media type, in milliseconds, when the figures were told.
  private(set) var longestWaits: [String: Double] = [:]
  private(set) var trend = Trend()
  /// When the figures were told, by our own clock.
  private(set) var toldAt: Date

  init(_ queue: Queue, name: String, at instant: Date) {
    self.queue = queue
    self.name = name
    toldAt = instant
  }

  /// The figure is unknown where nothing told it.
  subscript(aggregate: Aggregate) -> Reading {
    readings[aggregate] ?? Reading(figure: .noData)
  }

  /// The value of a figure that there is.
  func value(of aggregate: Aggregate?) -> Double? {
    guard let aggregate, case .value(let value) = self[aggregate].figure else { return nil }
    return value
  }

  /// How it stands, its waits grown by the clock; those that are stale do not grow.
  func standing(at now: Date) -> QueueStanding {
    let isStale = QueueFigures.longest.map { self[$0].staleSince != nil } ?? false
    return QueueStanding(
      queue, figures: readings.mapValues(\.figure), longestWaits: longestWaits,
      growth: isStale ? .zero : .seconds(max(0, now.timeIntervalSince(toldAt))))
  }

  /// Whether what is shown of these aggregates is older than the last poll.
  func isStale(in aggregates: [Aggregate]) -> Bool {
    aggregates.contains { self[$0].staleSince != nil }
  }

  /// Takes over what a poll told.
  mutating func take(_ told: [Aggregate: Figure], longestWaits: [String: Double], at now: Date) {
    for (aggregate, figure) in told {
      let former = readings[aggregate]
      readings[aggregate] = Reading(figure, after: former, toldAt: toldAt)
    }
    if !told.values.contains(where: \.isUnread) { toldAt = now }
    self.longestWaits = longestWaits
  }

  /// A poll told nothing at all.
  mutating func miss() {
    let toldAt = toldAt
    readings = readings.mapValues { $0.missed(toldAt: toldAt) }
  }

  /// One more step of the line of bars; nil where it is not known how many wait.
  mutating func sample() {
    let reading = QueueFigures.waiting.map { self[$0] }
    trend.add(reading?.staleSince == nil ? value(of: QueueFigures.waiting) : nil)
  }

  /// Marks of change are over.
  mutating func settle() {
    for aggregate in readings.keys { readings[aggregate]?.change = nil }
  }
}

extension WatchedQueue.Reading {
  /// What could not be read this time stays as it last was.
  fileprivate init(_ figure: Figure, after former: Self?, toldAt: Date) {
    if figure.isUnread, let former, case .value = former.figure {
      self.init(figure: former.figure, staleSince: former.staleSince ?? toldAt)
      return
    }
    self.init(figure: figure)
    if case .value(let new) = figure, case .value(let old) = former?.figure, new != old {
      change = new - old
    }
  }

  /// As it is after a poll that told nothing.
  fileprivate func missed(toldAt: Date) -> Self {
    guard case .value = figure else { return Self(figure: figure) }
    return Self(figure: figure, staleSince: staleSince ?? toldAt)
  }
}

extension Figure {
  /// Whether a request failed that may be answered the next time.
  var isUnread: Bool { if case .unavailable(.failed) = self { true } else { false } }

  /// Whether the server gives it, be it that there is no data.
  var isTold: Bool {
    switch self {
    case .value, .noData, .unavailable(.noPermission), .unavailable(.failed): true
    case .unavailable: false
    }
  }
}
