import FoundationEssentials
import GenesysCloud

/// The selected aggregates of the queues that were asked for, at one moment.
struct Poll: Sendable {
  /// Lines typed before are a history too, in LineEditing.
  typealias History = GenesysCloud.History

  let snapshot: Snapshot
  var queues: [Queue]
  let aggregates: [Aggregate]
  let directory: QueueDirectory
  /// When it arrived, by our own clock: what its age is counted from.
  var receivedAt: Date
  /// The periods when an interval is set; the snapshot is then the newest of them.
  var history: History?

  /// Asks for the session's aggregates over its interval, within the time a command may take.
  /// - Parameter inquiry: what the snapshot is to tell beside what is shown.
  static func take(
    _ queues: [Queue], beside inquiry: Inquiry = Inquiry(), in session: Session
  ) async throws -> Poll {
    let memory = session.memory
    let source = try await session.statistics()
    let ids = inquiry.ids(beside: queues)
    let aggregates = inquiry.aggregates(beside: memory.aggregates)
    var history: History?
    let snapshot: Snapshot
    if memory.interval == .realtime {
      snapshot = try await source.snapshot(
        of: ids, aggregates: aggregates, interval: memory.interval)
    } else {
      let found = try await source.history(
        of: ids, aggregates: aggregates, interval: memory.interval)
      history = found
      snapshot = found.latest
    }
    session.learn(snapshot)
    session.rememberDialect(of: snapshot)
    return Poll(
      snapshot: snapshot, queues: queues, aggregates: memory.aggregates,
      directory: memory.directory ?? QueueDirectory(queues), receivedAt: session.time.now(),
      history: history)
  }

  /// The queue's figures in a period, else in the newest or only one.
  func figures(of queue: Queue, in period: History.Period? = nil) -> [FigureCell] {
    let known = (period?.figures ?? snapshot.figures)[queue.id] ?? [:]
    return aggregates.map { FigureCell(aggregate: $0, figure: known[$0] ?? .noData) }
  }

  /// All that is known of the queue, in whichever period.
  func allFigures(of queue: Queue) -> [FigureCell] {
    history.map { $0.periods.flatMap { figures(of: queue, in: $0) } } ?? figures(of: queue)
  }

  /// The time that averages and totals cover.
  var coverage: String {
    let interval = snapshot.interval
    return (history?.periods.count ?? 1) > 1 ? interval.series : interval.period
  }
}
