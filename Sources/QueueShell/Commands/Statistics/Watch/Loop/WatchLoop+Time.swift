import FoundationEssentials
import GenesysCloud

/// The moments at which it does something by itself.
extension WatchLoop {
  mutating func arm(in group: inout Tasks) {
    guard let moment = moments.next, armed.map({ moment < $0 }) ?? true else { return }
    armed = moment
    let (time, feed) = (session.time, feed)
    let length = max(.zero, moment - time.uptime())
    group.addTask {
      // What a task throws would end the group, and the watch as a failure of it.
      guard (try? await time.sleep(length)) != nil else { return }
      feed.yield(.woke(moment))
    }
  }

  mutating func wake(at moment: Duration, in group: inout Tasks) throws -> Bool {
    if armed == moment { armed = nil }
    let now = max(session.time.uptime(), moment)
    if let end = moments.end, end <= now {
      try conclude(within: plan.limit?.spelling ?? "the time")
      return true
    }
    if let due = moments.poll, due <= now {
      moments.poll = nil
      poll(.background, in: &group)
    }
    if let second = moments.second, second <= now {
      board.pass()
      moments.second = nextSecond
      // Where polls do not, the clock asks for the opened queue.
      if live != nil, let last = looks.last, now - last >= plan.pace.interval { look(in: &group) }
    }
    return false
  }

  /// When the clock shows another second.
  var nextSecond: Duration {
    let seconds = session.time.now().timeIntervalSince1970
    let left = 1 - (seconds - seconds.rounded(.down))
    return session.time.uptime() + .milliseconds(max(1, Int((left * 1000).rounded(.up))))
  }
}
