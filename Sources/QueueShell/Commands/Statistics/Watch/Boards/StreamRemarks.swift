/// What is said beside the figures of a stream; what lasts is said once.
struct StreamRemarks {
  private let session: Session
  /// Whether it was told why figures come in a worse way.
  private var isWorse = false
  private var notes: Set<String> = []
  private var gaps: Set<String> = []

  init(session: Session) { self.session = session }

  mutating func tell(gaps: [ShellError], notes: [String]) {
    for gap in gaps where self.gaps.insert(String(gap.gist)).inserted {
      session.report(gap, at: nil)
    }
    for note in notes where self.notes.insert(note).inserted { session.note(note) }
  }

  /// Figures come in another way from now on, for this reason if it is a worse one.
  mutating func change(to title: String, because reason: String?) {
    if let reason {
      session.report(ShellError("Nothing is pushed; \(title). \(reason)"), at: nil)
    } else if isWorse {
      session.note("Pushed again.")
    }
    isWorse = reason != nil
  }
}
