import GenesysCloud
import Synchronization

/// What a person sees while a condition is awaited: the latest figures, and for how long already.
final class WaitStatus: Sendable {
  private static let pace: Duration = .seconds(1)

  private let session: Session
  private let evidence = Mutex("")

  init(in session: Session) { self.session = session }

  func show(_ text: String) { evidence.withLock { $0 = text } }

  /// Paints until the task is cancelled, and leaves nothing behind.
  func turn() async {
    let start = session.time.uptime()
    defer { session.console.show(status: nil) }
    do {
      while true {
        try await session.time.sleep(Self.pace)
        paint(after: session.time.uptime() - start)
      }
    } catch {}  // The wait has ended.
  }

  private func paint(after elapsed: Duration) {
    let span = " · \(Clock.span(milliseconds: elapsed.milliseconds))"
    let known = evidence.withLock { $0 }
    // A full row would wrap, and only its last part could be painted over.
    let room = session.terminal.size.columns - 1 - span.count
    let text = (known.isEmpty ? "waiting for figures" : known).shortened(to: room) + span
    session.console.show(
      status: Tone.faint.applied(to: text, colour: session.usesColour(.talk)))
  }
}

extension Session {
  /// Awaits something with its status where a person waits for it.
  func awaiting<Result: Sendable>(
    _ operation: @Sendable (WaitStatus) async throws -> Result
  ) async rethrows -> Result {
    let status = WaitStatus(in: self)
    guard isInteractive, !isQuiet, terminal.hasErrors, !terminal.isDumb else {
      return try await operation(status)
    }
    async let _: Void = status.turn()
    return try await operation(status)
  }
}
