import FoundationEssentials

/// The figures of some queues, kept up to date by what is pushed.
struct LiveFigures: Sendable {
  /// The queue ids as they were given, by their lower case.
  private let spellings: [String: [String]]
  private let pushed: [Aggregate]
  private let metrics: Set<String>

  private var last: Snapshot?
  private var figures: [String: [Aggregate: Figure]] = [:]
  private var covered: Set<String> = []
  private var queues: [String: QueueMeasurements] = [:]
  /// What came since a snapshot was asked for, whose answer may not know it yet.
  private var sinceAsked: [MeasuredGroup]?

  init(queueIDs: [String], aggregates: [Aggregate]) {
    spellings = Dictionary(grouping: Set(queueIDs)) { $0.lowercased() }
    pushed = aggregates.filter(\.isPushed)
    metrics = Set(pushed.flatMap(\.rule.metrics))
  }

  /// A snapshot is being asked for.
  mutating func ask() { sinceAsked = [] }

  /// The snapshot asked for did not come.
  mutating func giveUp() { sinceAsked = nil }

  /// Takes over the snapshot asked for, with what was pushed meanwhile on top.
  mutating func take(_ snapshot: Snapshot, _ record: MeasuredRecord, now: Date) -> Snapshot {
    last = snapshot
    figures = snapshot.figures
    covered = record.covered
    queues = record.queues
    let pushed = sinceAsked ?? []
    sinceAsked = nil
    guard !merge(pushed, now: now).isEmpty else { return snapshot }
    return told(at: now, failures: snapshot.failures) ?? snapshot
  }

  /// Merges what was pushed.
  ///
  /// - Returns: the queues whose figures it changed, as their ids were given.
  mutating func merge(_ groups: [MeasuredGroup], now: Date) -> Set<String> {
    sinceAsked?.append(contentsOf: groups)
    var touched: Set<String> = []
    for group in groups {
      let id = group.queueID.lowercased()
      // Of a queue whose other rows are not known, one row tells no figure.
      guard covered.contains(id), let group = wanted(group) else { continue }
      queues[id, default: QueueMeasurements()].replace(with: group)
      touched.insert(id)
    }
    var changed: Set<String> = []
    for id in touched where update(id, now: now) { changed.formUnion(spellings[id] ?? []) }
    return changed
  }

  /// All figures now, ages with what they have grown; `nil` before the first snapshot. What went
  /// wrong with that one was told with it.
  mutating func snapshot(now: Date) -> Snapshot? { told(at: now, failures: []) }

  private mutating func told(at now: Date, failures: [Snapshot.Failure]) -> Snapshot? {
    guard let last else { return nil }
    if pushed.contains(where: \.isAge) {
      for id in queues.keys { _ = update(id, now: now) }
    }
    return Snapshot(
      dialect: last.dialect, interval: last.interval, observedAt: now, figures: figures,
      longestWaits: longestWaits(now: now), failures: failures)
  }

  /// Those of the queues whose longest wait is known at all.
  private func longestWaits(now: Date) -> [String: [String: Double]] {
    guard let longest = pushed.first(where: \.isLongestWait) else { return [:] }
    var waits: [String: [String: Double]] = [:]
    for (id, queue) in queues {
      let told = queue.longestWaits(now: now)
      guard !told.isEmpty else { continue }
      for spelling in spellings[id] ?? [] {
        if case .value = figures[spelling]?[longest] { waits[spelling] = told }
      }
    }
    return waits
  }

  /// The rows of a group that figures are computed from; `nil` when there are none.
  private func wanted(_ group: MeasuredGroup) -> MeasuredGroup? {
    var rows = group.rows
    // The instant of the oldest wait outlives that wait, as only the activity topic tells it.
    if rows.contains(where: { $0.metric == "oWaiting" && $0.count == 0 }),
      !rows.contains(where: { $0.metric == QueueMeasurements.longestWait })
    {
      rows.append(
        Measurement(
          metric: QueueMeasurements.longestWait, qualifier: nil, count: 0, calculated: nil))
    }
    rows = rows.filter { metrics.contains($0.metric) }
    return rows.isEmpty
      ? nil : MeasuredGroup(queueID: group.queueID, mediaType: group.mediaType, rows: rows)
  }

  /// Computes a queue's figures anew; whether one changed by more than an age's growth.
  private mutating func update(_ id: String, now: Date) -> Bool {
    var hasChanged = false
    for spelling in spellings[id] ?? [] {
      for aggregate in pushed {
        let old = figures[spelling]?[aggregate] ?? .noData
        // What the answer did not tell of, a push does not tell whole.
        if case .unavailable = old { continue }
        let new = aggregate.rule.figure(from: queues[id], now: now)
        figures[spelling, default: [:]][aggregate] = new
        if Self.isChange(from: old, to: new, isAge: aggregate.isAge) { hasChanged = true }
      }
    }
    return hasChanged
  }

  private static func isChange(from old: Figure, to new: Figure, isAge: Bool) -> Bool {
    if isAge, case .value(let before) = old, case .value(let after) = new { return after < before }
    return old != new
  }
}
