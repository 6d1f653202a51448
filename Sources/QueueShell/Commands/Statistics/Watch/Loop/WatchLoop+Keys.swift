import GenesysCloud

/// What keys ask for.
extension WatchLoop {
  private static let leastPause: Duration = .seconds(1)

  mutating func fulfil(_ wish: WatchWish, in group: inout Tasks) -> Bool {
    switch wish {
    case .leave: return true
    case .poll:
      // A key held down would use up the budget of all.
      guard session.time.uptime() - lastPoll >= Self.leastPause else { break }
      poll(.interactive, in: &group)
    case .faster: step(longer: false)
    case .slower: step(longer: true)
    case .open: look(in: &group)
    }
    return false
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
