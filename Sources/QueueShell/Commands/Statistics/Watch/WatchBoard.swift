/// What `watch` shows its polls on.
protocol WatchBoard {
  mutating func show(_ poll: Poll)
  /// Shows a poll of which only these queues' figures are new; nil: all.
  mutating func show(_ poll: Poll, changed: Set<String>?)
  /// A poll failed; the next may not.
  mutating func tell(_ failure: ShellError)
  /// The polls come at another interval from now on.
  mutating func change(to pace: Pace)
  /// Figures come in another way from now on, such as `live`, for this reason if it is a worse one.
  mutating func change(to title: String, because reason: String?)
  /// Something to know about the watching itself, told once.
  mutating func remark(_ text: String)
}
