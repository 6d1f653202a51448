import GenesysCloud

/// Polls one after the other, for pipes, files and logs: written out as each arrives.
struct StreamedBoard: WatchBoard {
  private let session: Session
  private var rows: ListingStream
  private var remarks: StreamRemarks

  init(session: Session, format: Format) {
    self.session = session
    rows = ListingStream(session: session, format: format)
    remarks = StreamRemarks(session: session)
  }

  mutating func show(_ poll: Poll) {
    rows.write(poll.listing(zone: session.zone))
    for failure in poll.failures { session.report(failure, at: nil) }
    remarks.tell(gaps: poll.gaps, notes: poll.notes)
  }

  mutating func show(_ poll: Poll, changed: Set<String>?) {
    guard let changed else { return show(poll) }
    rows.write(poll.only(changed).listing(zone: session.zone))
  }

  /// Rows of a queue's agents or of what waits there.
  mutating func show(_ look: QueueLook) {
    rows.write(look.record)
    remarks.tell(gaps: look.shortfalls, notes: look.notes)
  }

  mutating func change(to title: String, because reason: String?) {
    remarks.change(to: title, because: reason)
  }

  func remark(_ text: String) { session.report(ShellError(text), at: nil) }

  func announce(_ events: [AlertEvent], on: [String]) { session.announce(events) }

  func tell(_ failure: ShellError) { session.report(failure, at: nil) }

  /// A stream has no header; the note at the stretching is enough.
  func change(to pace: Pace) {}
}
