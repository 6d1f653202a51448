import GenesysCloud

/// `watch --changes`: only what a poll changed, for logs and screen readers.
struct ChangesBoard: WatchBoard {
  private let session: Session
  private var figures = ChangedFigures()
  /// Rows of the queues that changed; nil: sentences.
  private var rows: ListingStream?
  private var remarks: StreamRemarks
  /// What the last poll failed in, wholly or partly: as long as it stays so it is not repeated.
  private var troubles: [Substring] = []

  /// - Parameter format: the one asked for; a table for people is sentences here.
  init(session: Session, format: Format?) {
    self.session = session
    remarks = StreamRemarks(session: session)
    if let format, format != .table { rows = ListingStream(session: session, format: format) }
  }

  mutating func show(_ poll: Poll) {
    let changes = figures.take(poll)
    if !changes.isEmpty { write(changes, of: poll) }
    tell(poll.failures)
    remarks.tell(gaps: poll.gaps, notes: poll.notes)
  }

  /// What is pushed may tell of a queue without changing a figure.
  mutating func show(_ poll: Poll, changed: Set<String>?) { show(poll) }

  mutating func tell(_ failure: ShellError) { tell([failure]) }

  mutating func change(to title: String, because reason: String?) {
    remarks.change(to: title, because: reason)
  }

  /// Lists have no changes to tell: `watch` refuses to.
  func show(_ look: QueueLook) {}

  func announce(_ events: [AlertEvent], on: [String]) { session.announce(events) }

  func remark(_ text: String) { session.report(ShellError(text), at: nil) }

  /// The note at the stretching is enough.
  func change(to pace: Pace) {}

  private mutating func write(_ changes: [ChangedFigures.Change], of poll: Poll) {
    if rows != nil {
      let changed = poll.only(Set(changes.map(\.queueID))).ofNewestPeriod
      rows?.write(changed.listing(zone: session.zone))
      return
    }
    let lead = isRead ? "" : Clock.utc(poll.snapshot.observedAt) + " "
    session.console.write(changes.map { "\(lead)\($0.sentence)\n" }.joined())
    session.console.flush()
  }

  /// Whether somebody reads along, who knows the time.
  private var isRead: Bool { session.isRead }

  private mutating func tell(_ failures: [ShellError]) {
    for failure in failures where !troubles.contains(failure.gist) {
      session.report(failure, at: nil)
    }
    if failures.isEmpty, !troubles.isEmpty { session.note("Figures again.") }
    troubles = failures.map(\.gist)
  }
}
