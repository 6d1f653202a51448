import GenesysCloud

/// A condition and the queues that it means.
struct BoundCondition: Sendable {
  let condition: Condition
  let queues: [Queue]
  /// Tells queues apart that bear the same name.
  let directory: QueueDirectory

  private static let mostNamed = 3

  /// - Parameter command: what stands before the condition in a next step.
  /// - Throws: how to say which, when several queues are meant and neither `any` nor `all` was said.
  init(
    _ condition: Condition, to queues: [Queue], in directory: QueueDirectory, for command: String
  ) throws(ShellError) {
    if queues.count > 1, condition.scope.quantifier == nil {
      let text = { (word: String) in
        condition.scope.patterns.isEmpty
          ? "\(word): \(condition.text)" : "\(word) \(condition.text)"
      }
      throw ShellError(
        "The condition means \(queues.count) queues, and does not say whether any or all of them.",
        advice: "For each of them: \(command) \(QueueDirectory.quoted(text("all")))",
        next: "\(command) \(QueueDirectory.quoted(text("any")))")
    }
    self.condition = condition
    self.queues = queues
    self.directory = directory
  }

  var aggregates: [Aggregate] { condition.aggregates }

  /// The figures of those queues that decide, at most three by name.
  func evidence(
    of parts: [Verdict.Part], now: Truth, _ figures: [String: [Aggregate: Figure]]
  ) -> String {
    let deciding = parts.filter { ($0.now == .met) == (now == .met) }
    let shown = deciding.isEmpty ? parts : deciding
    let told = shown.prefix(Self.mostNamed).map { evidence(of: $0, figures[$0.queue.id] ?? [:]) }
    let more = shown.count - told.count
    return told.joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
  }

  private func evidence(of part: Verdict.Part, _ figures: [Aggregate: Figure]) -> String {
    let values = aggregates.map { aggregate in
      let figure = figures[aggregate] ?? .noData
      let text = figure == .noData ? "no data" : FigureCell(aggregate, figure).cell.text
      return "\(aggregate.alias) \(text)"
    }
    let name = HostileText.cleaned(directory.display(part.queue))
    let span = part.held.map(\.milliseconds) ?? 0
    // Told only where it matters, and not before it can be read.
    let isTimed = condition.duration != nil && span >= 1_000
    return "\(name) \(values.joined(separator: ", "))"
      + (isTimed ? " for \(Clock.span(milliseconds: span))" : "")
  }
}
