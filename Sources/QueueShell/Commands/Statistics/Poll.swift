import FoundationEssentials
import GenesysCloud

/// The selected aggregates of the queues that were asked for, at one moment.
struct Poll: Sendable {
  let snapshot: Snapshot
  let queues: [Queue]
  let aggregates: [Aggregate]
  let directory: QueueDirectory
  /// When it arrived, by our own clock: what its age is counted from.
  let receivedAt: Date

  /// Asks for the session's aggregates over its interval, within the time a command may take.
  static func take(_ queues: [Queue], in session: Session) async throws -> Poll {
    let memory = session.memory
    let source = try await session.statistics()
    let snapshot = try await source.snapshot(
      of: queues.map(\.id), aggregates: memory.aggregates, interval: memory.interval)
    if case .auto = memory.settings.dialect, let host = memory.client?.host.name {
      DialectMemory(path: session.files.dialects).remember(snapshot.dialect, of: host)
    }
    return Poll(
      snapshot: snapshot, queues: queues, aggregates: memory.aggregates,
      directory: memory.directory ?? QueueDirectory(queues), receivedAt: session.time.now())
  }

  func figures(of queue: Queue) -> [FigureCell] {
    let known = snapshot.figures[queue.id] ?? [:]
    return aggregates.map { FigureCell(aggregate: $0, figure: known[$0] ?? .noData) }
  }

  /// What is missing from it, one sentence each, however many queues or requests it touches.
  var shortfalls: [ShellError] {
    var seen: Set<String> = []
    return snapshot.failures.map(ShellError.init(explaining:)).filter {
      seen.insert($0.message).inserted
    }
  }

  /// What helps to read it.
  var notes: [String] {
    var notes: [String] = []
    let silent = queues.filter { queue in
      let figures = figures(of: queue).map(\.figure)
      return figures.contains(.noData) && figures.allSatisfy { $0 == .noData || $0 == .value(0) }
    }
    if let first = silent.first {
      let names = silent.prefix(3).map { "\"\(HostileText.cleaned(directory.display($0)))\"" }
      let more = silent.count > 3 ? " and \(silent.count - 3) more" : ""
      notes.append(
        "No data for \(names.joined(separator: ", "))\(more): no activity there, so no averages."
          + " `queue \(QueueDirectory.quoted(directory.display(first)))` shows its members.")
    }
    let nowOnly = aggregates.filter { aggregate in
      queues.contains { snapshot.figures[$0.id]?[aggregate] == .unavailable(.nowOnly) }
    }
    if !nowOnly.isEmpty {
      notes.append(
        "\(nowOnly.map(\.alias).joined(separator: ", ")): known for now only."
          + " `interval realtime` shows now, `aggregates set` chooses others.")
    }
    return notes
  }
}
