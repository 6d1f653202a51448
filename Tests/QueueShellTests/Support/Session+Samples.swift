import GenesysCloud

@testable import QueueShell

extension Session {
  /// A session without credentials, which so cannot reach any network.
  convenience init(
    on console: Console, variables: [String: String] = [:], time: TimeSource = ManualTime().source,
    terminal: Terminal = .absent, isInteractive: Bool = false, isQuiet: Bool = false,
    state: SessionState = SessionState()
  ) {
    self.init(
      environment: Environment(variables), time: time, zone: LocalTime { _ in 3600 },
      console: console, terminal: terminal, isInteractive: isInteractive, isQuiet: isQuiet,
      state: state)
  }

  /// Parses and runs a command in this session.
  func run(_ words: String...) async throws -> Answer {
    try await CommandPath(words).parse().run(in: self)
  }
}

extension SessionState {
  /// Knows the sample queues without having asked.
  static var withDirectory: SessionState {
    var state = SessionState()
    state.directory = .sample
    return state
  }
}

extension Answer {
  /// The listing in its body; nil when it has another.
  var listing: Listing? {
    if case .listing(let listing) = body { listing } else { nil }
  }

  /// The body in a format, without width and colour.
  func text(_ format: Format) -> String { Renderer.render(body, as: format, on: .plain) }
}
