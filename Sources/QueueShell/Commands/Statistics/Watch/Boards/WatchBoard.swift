import LineEditing

/// What `watch` shows its polls on.
protocol WatchBoard {
  mutating func show(_ poll: Poll)
  /// Shows a poll of which only these queues' figures are new; nil: all.
  mutating func show(_ poll: Poll, changed: Set<String>?)
  /// Shows a list of agents or of interactions.
  mutating func show(_ look: QueueLook)
  /// A poll failed; the next may not.
  mutating func tell(_ failure: ShellError)
  /// The polls come at another interval from now on.
  mutating func change(to pace: Pace)
  /// Figures come in another way from now on, such as `live`, for this reason if it is a worse one.
  mutating func change(to title: String, because reason: String?)
  /// Something to know about the watching itself, told once.
  mutating func remark(_ text: String)
  /// Alerts began or ended, or nothing of the kind; these are on now, as they stand.
  mutating func announce(_ events: [AlertEvent], on: [String])

  /// Whether time is seen passing on it, so that it wants to be told each second.
  var hasClock: Bool { get }
  /// A second has passed.
  mutating func pass()
  /// Something happened at the terminal; what that asks for.
  mutating func take(_ event: TerminalEvent) -> WatchWish?
  /// The queue that is looked at closely; nil when none is.
  var opened: OpenedQueue? { get }
  /// A look at the opened queue.
  mutating func take(_ opened: OpenedQueue)
}

/// A stream has no clock and no keys.
extension WatchBoard {
  var hasClock: Bool { false }
  func pass() {}
  func take(_ event: TerminalEvent) -> WatchWish? { nil }
  var opened: OpenedQueue? { nil }
  func take(_ opened: OpenedQueue) {}
}
