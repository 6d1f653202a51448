import GenesysCloud

extension WatchLoop {
  /// Shows what was pushed; whether the watch has ended by it.
  mutating func take(_ event: LiveEvent) throws -> Bool {
    guard var pushed = live else { return false }
    defer { live = pushed }
    let poll = try pushed.watch.show(event, on: &board, in: session)
    if let poll, judge(poll.snapshot) { return true }
    guard try pushed.watch.isFinished() else { return false }
    try vigil.conclude(within: "\(pushed.watch.shown) changes")
    return true
  }
}
