import FoundationEssentials
import GenesysCloud

/// What a watch knows of one queue: its figures as last told, how they changed, how waiting went.
struct WatchedQueue: Sendable {
  /// A figure, how it came there, and how far it may be believed.
  struct Reading: Sendable, Equatable {
    var figure: Figure
    /// By how much the value changed with the last poll; nil for a first one.
    var change: Double?
    /// When it was told, by our own clock.
    var toldAt: Date
    /// Whether a later poll could not tell it.
    var isStale = false
  }

  let queue: Queue
  /// As it is shown: cleaned, with its division where several bear the name.
  let name: String
  private(set) var readings: [Aggregate: Reading] = [:]
  /// The longest wait of each media type, in milliseconds, when the figures were told.
  private(set) var longestWaits: [String: Double] = [:]
  private(set) var trend = Trend()

  init(_ queue: Queue, name: String) {
    self.queue = queue
    self.name = name
  }

  /// The figure is unknown where nothing told it.
  subscript(aggregate: Aggregate) -> Reading {
    readings[aggregate] ?? Reading(figure: .noData, toldAt: .distantPast)
  }

  /// The value of a figure that there is.
  func value(of aggregate: Aggregate?) -> Double? {
    guard let aggregate, case .value(let value) = self[aggregate].figure else { return nil }
    return value
  }

  /// How it stands, its waits grown by the clock since they were told; those that are stale do not
  /// grow.
  func standing(at now: Date) -> QueueStanding {
    let wait = QueueFigures.longest.flatMap { readings[$0] }
    let growth = wait.map { $0.isStale ? 0 : max(0, now.timeIntervalSince($0.toldAt)) } ?? 0
    return QueueStanding(
      queue, figures: readings.mapValues(\.figure), longestWaits: longestWaits,
      growth: .seconds(growth))
  }

  /// Takes over what a poll told.
  mutating func take(_ told: [Aggregate: Figure], longestWaits: [String: Double], at now: Date) {
    for (aggregate, figure) in told {
      readings[aggregate] = Reading(figure, after: readings[aggregate], at: now)
    }
    // They come with the longest wait, or not at all.
    if let longest = QueueFigures.longest, told[longest]?.isUnread == false {
      self.longestWaits = longestWaits
    }
  }

  /// A poll told nothing at all.
  mutating func miss() { readings = readings.mapValues(\.missed) }

  /// One more step of the line of bars; nil where it is not known how many wait.
  mutating func sample() {
    let reading = QueueFigures.waiting.map { self[$0] }
    trend.add(reading?.isStale == false ? value(of: QueueFigures.waiting) : nil)
  }

  /// Marks of change are over.
  mutating func settle() {
    for aggregate in readings.keys { readings[aggregate]?.change = nil }
  }
}

extension WatchedQueue.Reading {
  /// What could not be read this time stays as it last was.
  fileprivate init(_ figure: Figure, after former: Self?, at now: Date) {
    if figure.isUnread, let former, case .value = former.figure {
      self = former.missed
      return
    }
    self.init(figure: figure, toldAt: now)
    if case .value(let new) = figure, case .value(let old) = former?.figure, new != old {
      change = new - old
    }
  }

  /// As it is after a poll that told nothing.
  fileprivate var missed: Self {
    guard case .value = figure else { return Self(figure: figure, toldAt: toldAt) }
    return Self(figure: figure, toldAt: toldAt, isStale: true)
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
