import GenesysCloud

/// How long a command took, where `set timing on` asks for it.
struct Timing: Sendable {
  private let session: Session
  private let isWanted: Bool
  private let start: Duration
  private var end: Duration?

  /// Begins to measure.
  init(in session: Session) {
    self.session = session
    isWanted = session.memory.settings.isTimed
    start = session.time.uptime()
  }

  /// Ends it: what a person then does with the result is not the command's time.
  mutating func stop() { end = session.time.uptime() }

  /// Tells it, unless the command itself has just changed whether it is wanted.
  func tell() {
    guard isWanted, session.memory.settings.isTimed else { return }
    session.console.talk(
      "Time: \(Self.text((end ?? session.time.uptime()) - start))\n")
  }

  /// `123 ms`, below ten with a tenth: `3.2 ms`.
  static func text(_ span: Duration) -> String {
    let tenths = Int((span / .microseconds(100)).rounded())
    return tenths < 100
      ? "\(tenths / 10).\(tenths % 10) ms" : "\(Int((span / .milliseconds(1)).rounded())) ms"
  }
}
