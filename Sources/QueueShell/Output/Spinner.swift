import GenesysCloud

/// What is told while a command takes its time: one line on stderr, painted over itself.
struct Spinner: Sendable {
  /// Quick commands show none.
  private static let patience: Duration = .milliseconds(300)
  private static let pace: Duration = .milliseconds(100)
  private static let frames = ["|", "/", "-", "\\"]

  let session: Session

  /// Paints until the task is cancelled, and leaves nothing behind.
  func turn() async {
    let start = session.time.uptime()
    defer { session.console.show(status: nil) }
    do {
      try await session.time.sleep(Self.patience)
      while true {
        paint(after: session.time.uptime() - start)
        try await session.time.sleep(Self.pace)
      }
    } catch {}  // The command has ended.
  }

  private func paint(after elapsed: Duration) {
    // It would be painted into what another program asks.
    if session.memory.isTerminalLent { return session.console.show(status: nil) }
    let text = Self.text(after: elapsed, session.memory.progress)
    // A full row would wrap, and only its last part could be painted over.
    let room = session.terminal.size.columns - 1
    session.console.show(
      status: Tone.faint.applied(
        to: text.shortened(to: room), colour: session.usesColour(.talk)))
  }

  /// What is awaited; without anything to count, for how many seconds already.
  static func text(after elapsed: Duration, _ progress: Progress?) -> String {
    let tenths = Int(elapsed / .milliseconds(100))
    let seconds = tenths / 10
    let awaited = progress?.text ?? (seconds < 2 ? "working" : "working \(seconds) s")
    return "\(frames[tenths % frames.count]) \(awaited)"
  }
}

extension Session {
  /// Does something that may take its time, with a spinner where a person waits for it.
  func awaited<Result: Sendable>(
    _ operation: @Sendable () async throws -> Result
  ) async rethrows -> Result {
    guard isInteractive, !isQuiet, terminal.hasErrors, !terminal.isDumb else {
      return try await operation()
    }
    async let _: Void = Spinner(session: self).turn()
    return try await operation()
  }
}
