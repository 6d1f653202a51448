import GenesysCloud

extension Poll {
  /// What is missing from it, one sentence each, however many queues or requests it touches.
  var shortfalls: [ShellError] { failures + gaps }

  /// What went wrong this time.
  var failures: [ShellError] {
    var seen: Set<String> = []
    return snapshot.failures.map(explained).filter { seen.insert($0.message).inserted }
  }

  /// What the server does not tell, this time and most likely the next.
  var gaps: [ShellError] { [unanswered].compactMap { $0 } + refused }

  /// What helps to read it.
  var notes: [String] { [silence, nowOnly, single].compactMap { $0 } }

  /// The failure, with the queues that it touches where others have their figures.
  private func explained(_ failure: Snapshot.Failure) -> ShellError {
    var error = ShellError(explaining: failure.error)
    let ids = Set(failure.queueIDs)
    let unread = queues.filter { ids.contains($0.id) }
    if !unread.isEmpty, unread.count < queues.count {
      error.message =
        "\(unread.count) of \(queues.count) queues unread, \(names(of: unread)): \(error.message)"
    }
    return error
  }

  private var unanswered: ShellError? {
    let unknown = queues.filter { queue in
      figures(of: queue).contains { $0.figure == .unavailable(.unanswered) }
    }
    guard let first = unknown.first else { return nil }
    return ShellError(
      "No answer for \(names(of: unknown)): unknown to the server, or not visible to this client.",
      advice: "A queue that is merely quiet is answered for.",
      next: "queue \(QueueDirectory.quoted(directory.display(first)))")
  }

  private var refused: [ShellError] {
    aggregates.compactMap { aggregate in
      let refusals = queues.lazy.compactMap { queue -> CloudError? in
        guard case .unavailable(.refused(let error)) = snapshot.figures[queue.id]?[aggregate]
        else { return nil }
        return error
      }
      return refusals.first.map { error in
        ShellError(
          "No \(aggregate.alias): \(FigureCell.refusal(error)).",
          advice: "It is not asked for again.", next: "aggregates remove \(aggregate.alias)")
      }
    }
  }

  private var silence: String? {
    let silent = queues.filter { queue in
      let figures = allFigures(of: queue)
      // No longest wait is no lack: nobody waits.
      return figures.contains { $0.figure == .noData && !$0.aggregate.isPushed }
        && figures.allSatisfy { $0.figure == .noData || $0.figure == .value(0) }
    }
    guard let first = silent.first else { return nil }
    return "No data for \(names(of: silent)): no activity there, so no averages."
      + " `agents \(QueueDirectory.quoted(directory.display(first)))` shows its members."
  }

  /// What is known of now only, where a history is shown.
  var nowOnly: String? {
    guard !withoutHistory.isEmpty else { return nil }
    return "\(withoutHistory.map(\.alias).joined(separator: ", ")): known for now only."
      + " `interval realtime` shows now, `aggregates set` chooses others."
  }

  /// The aggregates that tell what is so now only.
  var withoutHistory: [Aggregate] {
    aggregates.filter { aggregate in
      queues.contains { snapshot.figures[$0.id]?[aggregate] == .unavailable(.nowOnly) }
    }
  }

  private var single: String? {
    guard let history, history.periods.count == 1 else { return nil }
    return "The \(history.dialect.rawValue) dialect gives one figure for \(coverage), no history."
  }

  private func names(of queues: [Queue]) -> String {
    let names = queues.prefix(3).map { "\"\(HostileText.cleaned(directory.display($0)))\"" }
    let more = queues.count > 3 ? " and \(queues.count - 3) more" : ""
    return names.joined(separator: ", ") + more
  }
}
