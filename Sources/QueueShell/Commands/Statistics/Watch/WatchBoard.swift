/// What `watch` shows its polls on.
protocol WatchBoard {
  mutating func show(_ poll: Poll)
  /// A poll failed; the next may not.
  mutating func tell(_ failure: ShellError)
  /// The polls come at another interval from now on.
  mutating func change(to pace: Pace)
}
