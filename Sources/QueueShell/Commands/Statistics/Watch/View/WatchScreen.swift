import FoundationEssentials
import GenesysCloud
import LineEditing

/// The screen of a watch: what there is, how it is looked at, and the frame that makes. It knows no
/// terminal and no clock but the instant it is given.
struct WatchScreen: Sendable {
  /// How the polls come: `Every 10s`, `Live`.
  var pace = WatchStatus.Words("")
  /// Why they do not come as hoped for.
  var reason: String?
  /// What was told about the watching itself; the latest last.
  var told: [String] = []
  /// The alerts that are on, a sentence each.
  var alerts: [String] = []
  /// Requests left of the budget; nil before it is known.
  var requestsLeft: Int?
  var hasColour = false

  let zone: LocalTime
  let grading: Grading
  private(set) var view = WatchView()
  private(set) var content = WatchContent()
  /// What a paused view shows.
  private(set) var frozen: (content: WatchContent, since: Date)?
  var widths = WatchWidths()
  private var extent = WatchView.Extent()

  init(zone: LocalTime, grading: Grading) {
    self.zone = zone
    self.grading = grading
  }

  var shown: WatchContent { frozen?.content ?? content }

  mutating func update(_ change: (inout WatchContent) -> Void) { change(&content) }

  mutating func press(_ key: Key, at now: Date) -> WatchWish? {
    let wish = view.press(key, in: extent)
    if view.isPaused != (frozen != nil) { frozen = view.isPaused ? (content, now) : nil }
    if case .open(let id) = wish, let queue = shown.figures[id] {
      let opened = OpenedQueue(queue.queue, name: queue.name)
      content.opened = opened
      frozen?.content.opened = opened
    }
    return wish
  }

  /// A look at the opened queue, for a paused view too when it had none.
  mutating func take(_ opened: OpenedQueue) {
    guard content.opened?.queue.id == opened.queue.id else { return }
    content.opened = opened
    if let held = frozen?.content.opened, held.queue.id == opened.queue.id, held.look == nil {
      frozen?.content.opened = opened
    }
  }

  /// The lines for a window of this size, whose last row is left to the cursor.
  mutating func frame(columns: Int, rows: Int, at now: Date) -> [StyledLine] {
    let foot = foot(columns: columns, atMost: max(1, rows - Self.leastAbove))
    let head = [status(at: now).line(columns: columns)]
    let room = max(1, rows - 1 - head.count - foot.count)
    // Nothing grows older in a view that stands still.
    let body = body(columns: columns, room: room, at: frozen?.since ?? now)
    return (head + body + foot).prefix(max(1, rows - 1)).map { $0.clipped(to: columns) }
  }

  /// Keeps what keys move about in.
  mutating func fit(_ extent: WatchView.Extent) {
    self.extent = extent
    view.fit(extent)
  }

  /// The cursor's row, the first line, a heading and a queue.
  private static let leastAbove = 4
  private static let mostAlerts = 3

  private func foot(columns: Int, atMost limit: Int) -> [StyledLine] {
    let content = shown
    let left = alerts.count - Self.mostAlerts
    let more = left > 1 ? ["and \(left) more alerts are on"] : alerts.suffix(max(0, left))
    var lines = (alerts.prefix(Self.mostAlerts) + more).map {
      StyledLine($0.shortened(to: columns), .bad)
    }
    let troubles =
      told + [reason].compactMap { $0 } + [content.failure?.message].compactMap { $0 }
      + content.shortfalls
    lines += troubles.flatMap { $0.wrapped(to: columns) }.map { StyledLine($0, .warning) }
    lines = Array(lines.prefix(view.isFiltering ? limit - 1 : limit))
    if view.isFiltering {
      lines.append(
        StyledLine("/" + HostileText.cleaned(view.filter).shortened(to: columns - 2) + "▏"))
    }
    return lines
  }
}
