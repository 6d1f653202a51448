import GenesysCloud

/// What keys ask for.
extension WatchLoop {
  private static let leastPause: Duration = .seconds(1)

  mutating func fulfil(_ wish: WatchWish, in group: inout Tasks) -> Bool {
    switch wish {
    case .leave: return true
    case .poll: pollSoon(in: &group)
    case .faster: step(longer: false)
    case .slower: step(longer: true)
    case .open: look(in: &group)
    }
    return false
  }

  /// At once, or a second after the last poll began: a key held down would use up the budget of all.
  private mutating func pollSoon(in group: inout Tasks) {
    let earliest = lastPoll + Self.leastPause
    guard session.time.uptime() < earliest else { return poll(.interactive, in: &group) }
    if !isPolling, live == nil { moments.poll = min(moments.poll ?? earliest, earliest) }
  }

  /// Takes the next shorter or longer interval, from the last tick on.
  private mutating func step(longer: Bool) {
    guard live == nil, let pace = plan.pace.stepped(longer: longer) else { return }
    plan.pace = pace
    fitPace()
    if moments.poll != nil { moments.poll = ticker.due(notBefore: nil) }
    board.change(to: plan.pace)
  }

  /// Asks for the detail of the opened queue.
  mutating func look(in group: inout Tasks) {
    guard !looks.isAwaited, let opened = board.opened else { return }
    looks = (session.time.uptime(), true)
    let (session, feed) = (session, feed)
    group.addTask { feed.yield(.looked(await opened.refreshed(in: session))) }
  }
}
