import GenesysCloud

/// Polls one after the other, for pipes, files and logs: written out as each arrives.
struct StreamedBoard: WatchBoard {
  private let session: Session
  private let format: Format
  private var hasHeader = false
  /// Whether it was told why figures come in a worse way.
  private var isWorse = false
  private var notes: Set<String> = []
  private var gaps: Set<String> = []

  init(session: Session, format: Format) {
    self.session = session
    // An array has no end in a stream: the same objects, one a line.
    self.format = format == .json ? .jsonl : format
  }

  mutating func show(_ poll: Poll) {
    write(poll)
    for failure in poll.failures { session.report(failure, at: nil) }
    // What stays missing is told once.
    for gap in poll.gaps where gaps.insert(gap.message).inserted { session.report(gap, at: nil) }
    for note in poll.notes where notes.insert(note).inserted { session.note(note) }
  }

  private mutating func write(_ poll: Poll) {
    let listing = poll.listing(zone: session.zone)
    var text = Renderer.render(.listing(listing), as: format, on: session.surface)
    if format == .tsv, hasHeader, let end = text.firstIndex(of: "\n") {
      text = String(text[text.index(after: end)...])
    }
    hasHeader = true
    session.console.write(text)
    session.console.flush()
  }

  mutating func show(_ poll: Poll, changed: Set<String>?) {
    guard let changed else { return show(poll) }
    write(
      Poll(
        snapshot: poll.snapshot, queues: poll.queues.filter { changed.contains($0.id) },
        aggregates: poll.aggregates, directory: poll.directory, receivedAt: poll.receivedAt))
  }

  mutating func change(to title: String, because reason: String?) {
    if let reason {
      session.report(ShellError("Nothing is pushed; \(title). \(reason)"), at: nil)
    } else if isWorse {
      session.note("Pushed again.")
    }
    isWorse = reason != nil
  }

  func remark(_ text: String) { session.report(ShellError(text), at: nil) }

  func tell(_ failure: ShellError) { session.report(failure, at: nil) }

  /// A stream has no header; the note at the stretching is enough.
  func change(to pace: Pace) {}
}
