/// What `watch` shows its polls on.
protocol WatchBoard {
  mutating func show(_ poll: Poll)
  /// A poll failed; the next may not.
  mutating func tell(_ failure: ShellError)
}
