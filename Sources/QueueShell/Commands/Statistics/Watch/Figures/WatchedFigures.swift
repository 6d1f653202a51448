import FoundationEssentials
import GenesysCloud

/// All that a watch knows: its queues' figures and how the last poll went.
struct WatchedFigures: Sendable {
  private(set) var queues: [WatchedQueue] = []
  /// The last poll that told anything.
  private(set) var last: Poll?

  private var places: [String: Int] = [:]

  /// The aggregates that are shown.
  var aggregates: [Aggregate] { last?.aggregates ?? [] }

  /// Whether any queue has this figure, be it that there is no data.
  func tells(_ aggregate: Aggregate) -> Bool {
    queues.contains { $0.readings[aggregate]?.figure.isTold == true }
  }

  /// Whether figures of now are watched, not a history.
  var isOfNow: Bool { last?.history == nil }

  /// Takes over a poll, or of one that is pushed these queues.
  mutating func take(_ poll: Poll, changed: Set<String>? = nil) {
    if places.isEmpty {
      queues = poll.queues.map {
        WatchedQueue($0, name: HostileText.cleaned(poll.directory.display($0)))
      }
      places = Dictionary(
        queues.enumerated().map { ($1.queue.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    for index in queues.indices {
      let id = queues[index].queue.id
      guard changed?.contains(id) ?? true else { continue }
      queues[index].take(
        poll.snapshot.figures[id] ?? [:], longestWaits: poll.snapshot.longestWaits[id] ?? [:],
        at: poll.receivedAt)
      if changed == nil { queues[index].sample() }
    }
    last = poll
  }

  /// A poll told nothing at all.
  mutating func miss() {
    for index in queues.indices {
      queues[index].miss()
      queues[index].sample()
    }
  }

  /// Between pushes.
  mutating func step() {
    for index in queues.indices {
      queues[index].settle()
      queues[index].sample()
    }
  }

  subscript(id: String) -> WatchedQueue? { places[id].map { queues[$0] } }
}
