import FoundationEssentials
import GenesysCloud

/// One table repainted in place; the last frame stays on the screen when watching ends.
struct PaintedBoard: WatchBoard {
  private let session: Session
  private var title = ""
  /// Why the title is not the one hoped for.
  private var reason: String?
  /// What was told about the watching itself; the latest last.
  private var told: [String] = []
  private var painter = Painter()
  private var last: Poll?

  init(session: Session) { self.session = session }

  mutating func change(to pace: Pace) { title = pace.title }

  /// The reason stays under the table as long as it is one.
  mutating func change(to title: String, because reason: String?) {
    self.title = title.prefix(1).uppercased() + title.dropFirst()
    self.reason = reason
    paint(remarks: [])
  }

  mutating func show(_ poll: Poll) {
    last = poll
    paint(remarks: poll.shortfalls.map(\.message))
  }

  mutating func tell(_ failure: ShellError) {
    paint(remarks: [failure.message] + [failure.advice].compactMap { $0 }, isStale: true)
  }

  mutating func show(_ poll: Poll, changed: Set<String>?) { show(poll) }

  /// Stays under the table, as a line written between frames would tear it.
  mutating func remark(_ text: String) {
    told = told.suffix(1) + [text]
    paint(remarks: [])
  }

  /// Remarks are what went wrong; what merely helps to read figures is not said at every tick.
  private mutating func paint(remarks: [String], isStale: Bool = false) {
    let surface = session.surface
    let size = session.terminal.size
    var lines = [header(isStale: isStale, colour: surface.colour)]
    if let last {
      var listing = last.listing(zone: session.zone, isCompact: true)
      listing.caption = nil
      let table = Renderer.render(.listing(listing), as: .table, on: surface)
      lines += table.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
    let foot = (told + [reason].compactMap { $0 } + remarks).flatMap {
      $0.wrapped(to: size.columns)
    }
    .map { Tone.bad.applied(to: $0, colour: surface.colour) }
    let room = max(2, size.rows - 1 - foot.count)
    if lines.count > room {
      let hidden = lines.count - room + 1
      let rest = "… \(hidden) more lines; name fewer queues to see them"
      lines = lines.prefix(room - 1) + [rest.shortened(to: size.columns)]
    }
    session.console.write(painter.frame(lines + foot, columns: size.columns))
    session.console.flush()
  }

  /// Interval as typed, clock, age of the data, dialect, budget left, what totals cover.
  private func header(isStale: Bool, colour: Bool) -> String {
    let now = session.time.now()
    var parts = [title, Clock.timeOfDay(now, in: session.zone)]
    if let last {
      let age = now.timeIntervalSince(last.receivedAt)
      let text = age < 1 ? "data now" : "data \(Int(age)) s old"
      parts.append(isStale ? "stale, \(text)" : text)
    } else {
      parts.append("no data yet")
    }
    if let budget = session.memory.client?.budget {
      parts.append("\(max(0, budget.allowed - budget.count)) requests left")
    }
    // Last, because a narrow window cuts here.
    if let last {
      parts.append(last.snapshot.dialect.rawValue)
      parts.append(last.coverage)
    }
    let text = parts.joined(separator: " · ").shortened(to: session.terminal.size.columns)
    return (isStale ? Tone.warning : Tone.faint).applied(to: text, colour: colour)
  }
}
