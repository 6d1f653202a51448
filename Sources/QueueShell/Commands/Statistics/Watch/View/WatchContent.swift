import FoundationEssentials
import GenesysCloud

/// What there is to see, apart from how it is looked at: a paused view keeps a copy.
struct WatchContent: Sendable {
  /// A list that is watched: agents, interactions, periods of a history.
  struct Rows: Sendable {
    var listing: Listing
    var receivedAt: Date
  }

  var figures = WatchedFigures()
  /// Each queue's trouble at the last poll, by its id.
  var standing: [String: Trouble] = [:]
  /// In place of the table of figures.
  var rows: Rows?
  /// Why the last poll told nothing; nil when it did.
  var failure: ShellError?
  /// What is missing from the last poll.
  var shortfalls: [String] = []
  /// The opened queue.
  var opened: OpenedQueue?

  /// When what is shown arrived, by our own clock.
  var receivedAt: Date? { rows?.receivedAt ?? figures.last?.receivedAt }

  mutating func take(_ poll: Poll, changed: Set<String>? = nil, zone: LocalTime) {
    figures.take(poll, changed: changed)
    failure = nil
    shortfalls = poll.shortfalls.map(\.message) + [poll.nowOnly].compactMap { $0 }
    if poll.history == nil {
      rows = nil
      standing = Dictionary(
        figures.queues.map { ($0.queue.id, Trouble($0.standing(at: poll.receivedAt))) },
        uniquingKeysWith: { $1 })
    } else {
      var listing =
        poll.listing(zone: zone, isCompact: true).tables.first ?? poll.listing(zone: zone)
      listing.caption = nil
      rows = Rows(listing: listing, receivedAt: poll.receivedAt)
    }
  }

  mutating func take(_ look: QueueLook, at now: Date) {
    failure = nil
    shortfalls = look.shortfalls.map(\.message) + look.notes
    rows = Rows(listing: look.listing, receivedAt: now)
  }

  /// One more step of the lines of bars, and marks of change are over.
  mutating func step() { figures.step() }

  mutating func miss(_ failure: ShellError) {
    self.failure = failure
    shortfalls = []
    figures.miss()
  }
}
