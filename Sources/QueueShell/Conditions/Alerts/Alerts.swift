import GenesysCloud

/// The session's alerts while figures are watched.
struct Alerts: Sendable {
  private var tracks: [AlertTrack] = []

  static let none = Alerts()

  private init() {}

  init(_ bound: [(Alert, BoundCondition)], every interval: Duration) {
    tracks = bound.map { AlertTrack($0, $1, every: interval) }
  }

  /// Finds the queues of the session's alerts.
  /// - Parameter queues: those watched, which an alert without queues means.
  /// - Returns: the alerts that can be followed, and for each of the others why not.
  static func bind(
    watching queues: [Queue], every interval: Duration, in session: Session
  ) async throws -> (alerts: Alerts, refusals: [ShellError]) {
    var bound: [(Alert, BoundCondition)] = []
    var refusals: [ShellError] = []
    for alert in session.memory.alerts {
      do {
        let condition = try await session.bind(
          alert.condition, watching: queues, for: alert.command)
        bound.append((alert, condition))
      } catch var error as ShellError where error.status == .failed {
        error.message =
          "Alert \(HostileText.cleaned(alert.name)) cannot be followed. \(error.message)"
        refusals.append(error)
      }
    }
    return (Alerts(bound, every: interval), refusals)
  }

  var isEmpty: Bool { tracks.isEmpty }

  /// The queues that a poll has to ask for, each once.
  var queues: [Queue] {
    var ids: Set<String> = []
    return tracks.flatMap(\.bound.queues).filter { ids.insert($0.id).inserted }
  }

  /// The aggregates that a poll has to ask for, each once.
  var aggregates: [Aggregate] {
    var seen: Set<Aggregate> = []
    return tracks.flatMap(\.bound.aggregates).filter { seen.insert($0).inserted }
  }

  /// Those that are not over, with the figures that last kept them up.
  var standing: [AlertEvent] { tracks.compactMap(\.standing) }

  mutating func change(to interval: Duration) {
    for index in tracks.indices { tracks[index].change(to: interval) }
  }

  /// Takes the figures of a poll, by queue id; what rings and what is over, in the alerts' order.
  mutating func observe(
    _ figures: [String: [Aggregate: Figure]], at uptime: Duration
  ) -> [AlertEvent] {
    tracks.indices.compactMap { tracks[$0].observe(figures, at: uptime) }
  }
}
