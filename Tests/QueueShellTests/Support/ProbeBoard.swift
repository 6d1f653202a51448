import GenesysCloud
import LineEditing

@testable import QueueShell

/// Tells when it was shown a poll or a failure, and makes keys wishes.
struct ProbeBoard: WatchBoard {
  let time: SteppedTime
  let shown: AsyncStream<String>.Continuation

  func show(_ poll: Poll) { tell("poll") }
  func show(_ poll: Poll, changed: Set<String>?) { tell("push") }
  func show(_ look: QueueLook) { tell("look") }
  func tell(_ failure: ShellError) { tell("failure") }
  func change(to pace: Pace) { shown.yield(pace.title) }
  func change(to title: String, because reason: String?) {}
  func remark(_ text: String) {}
  func announce(_ events: [AlertEvent], on: [String]) {
    for event in events { tell(event.isRaised ? "raised" : "cleared") }
  }

  func take(_ event: TerminalEvent) -> WatchWish? {
    switch event {
    case .key(.character("r")): .poll
    case .key(.character("+")): .slower
    case .key(.character("-")): .faster
    case .key(.character("q")): .leave
    default: nil
    }
  }

  private func tell(_ what: String) {
    shown.yield("\(what) at \(Int(time.uptime / .seconds(1)))")
  }
}
