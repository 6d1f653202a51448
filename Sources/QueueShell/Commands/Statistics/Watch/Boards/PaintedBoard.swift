import FoundationEssentials
import GenesysCloud
import LineEditing

/// A watch repainted in place; the last frame stays on the screen when watching ends.
struct PaintedBoard: WatchBoard {
  /// Marks of change in pushed figures, and the distance of their line of bars.
  private static let liveStep: Double = 10

  private let session: Session
  private var screen: WatchScreen
  private var painter: Painter
  private var isLive = false
  private var lastStep: Date?

  /// How often the program has been stopped.
  private let stops: @Sendable () -> Int
  private var seenStops = 0

  /// - Parameter stops: how often the program has been stopped so far; the event that tells of a stop
  ///   may come after a frame that was painted since.
  init(session: Session, stops: @escaping @Sendable () -> Int = { 0 }) {
    self.session = session
    self.stops = stops
    screen = WatchScreen(
      zone: session.zone, grading: Grading(own: session.memory.settings.thresholds))
    screen.hasColour = session.surface.colour
    painter = Painter(colour: session.surface.colour, reflows: session.terminal.reflows)
  }

  mutating func change(to pace: Pace) { screen.pace = pace.words }

  mutating func change(to title: String, because reason: String?) {
    isLive = reason == nil
    screen.pace = WatchStatus.Words(title.prefix(1).uppercased() + title.dropFirst())
    screen.reason = reason
    paint()
  }

  mutating func show(_ poll: Poll) { show(poll, changed: nil) }

  mutating func show(_ poll: Poll, changed: Set<String>?) {
    screen.update { $0.take(poll, changed: changed, zone: session.zone) }
    if changed == nil { lastStep = poll.receivedAt }
    paint()
  }

  mutating func show(_ look: QueueLook) {
    screen.update { $0.take(look, at: session.time.now()) }
    paint()
  }

  mutating func tell(_ failure: ShellError) {
    screen.update { $0.miss(failure) }
    paint()
  }

  mutating func remark(_ text: String) {
    screen.told = screen.told.suffix(1) + [text]
    paint()
  }

  /// Stand above the table, where they scroll away with what was before it.
  mutating func announce(_ events: [AlertEvent], on: [String]) {
    guard !events.isEmpty || on != screen.alerts else { return }
    screen.alerts = on
    let time = Clock.timeOfDay(session.time.now(), in: session.zone)
    let columns = session.terminal.size.columns
    paint(
      above: events.flatMap { event in
        "\(time) \(event.sentence)".wrapped(to: columns).map {
          StyledLine($0, event.isRaised ? .bad : .good)
        }
      })
    session.ring(for: events)
  }

  var hasClock: Bool { true }

  mutating func pass() {
    let now = session.time.now()
    if isLive, let last = lastStep, now.timeIntervalSince(last) >= Self.liveStep {
      lastStep = now
      screen.update { $0.step() }
    }
    paint()
  }

  mutating func take(_ event: TerminalEvent) -> WatchWish? {
    var wish: WatchWish?
    switch event {
    case .key(let key): wish = screen.press(key, at: session.time.now())
    case .resized: painter.resized()
    case .resumed: break
    }
    paint()
    return wish
  }

  var opened: OpenedQueue? {
    if case .queue = screen.view.page { screen.content.opened } else { nil }
  }

  mutating func take(_ opened: OpenedQueue) {
    screen.take(opened)
    paint()
  }

  private mutating func paint(above: [StyledLine] = []) {
    let size = session.terminal.size
    screen.requestsLeft = session.memory.client?.budget.map { max(0, $0.allowed - $0.count) }
    let stops = stops()
    // Nobody knows what is on the screen after a stop.
    if stops != seenStops { painter.forget() }
    seenStops = stops
    let lines = screen.frame(columns: size.columns, rows: size.rows, at: session.time.now())
    let text = painter.frame(lines, columns: size.columns, above: above)
    guard !text.isEmpty else { return }
    session.console.write(text)
    session.console.flush()
  }
}
