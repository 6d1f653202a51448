import FoundationEssentials
import GenesysCloud

/// What came of one expectation, as reports tell it.
struct Expectation: Sendable, Equatable {
  /// Why one does not hold, in the words of a report.
  enum Cause: String, Sendable {
    case unmet = "not met"
    case noData = "no data"
    case noPermission = "no permission"
    case unread = "request failed"
    case withheld = "not told by the server"
    /// It could not even be asked for: a queue that there is not, a condition that is none.
    case invalid = "could not be checked"
    /// A command that is no expectation failed beside them.
    case elsewhere = "another command failed"
    /// Somebody ended the run before its end.
    case interrupted

    /// Whether the figures told it: what they did not tell is an error of the test, not a failure.
    var isTold: Bool { self == .unmet }
  }

  /// A figure that it rests on.
  struct Reading: Sendable, Equatable {
    let queue: String
    let figure: JSON
    let aggregate: Aggregate
    /// Why there is none; nil where there is one, or simply no data.
    let reason: String?
  }

  /// The condition as it was typed.
  var name: String
  /// nil: it holds.
  var cause: Cause?
  /// A sentence; empty for one that holds.
  var message = ""
  var evidence: String?
  var readings: [Reading] = []
  /// Of how many figures only the first are told.
  var untold = 0
  var observedAt: Date?
  var place: Place?
  var duration = Duration.zero

  static let mostReadings = 20
}

extension Expectation {
  /// What an answer tells of it.
  init(_ answer: ConditionAnswer, at place: Place?, after duration: Duration) {
    name = HostileText.cleaned(answer.bound.condition.text)
    self.place = place
    self.duration = duration
    evidence = answer.verdict.evidence
    observedAt = answer.snapshot.observedAt
    guard !answer.verdict.isMet else { return }
    message = "Not met: \(answer.verdict.evidence)."
    if let unknown = answer.verdict.unknown { message += " " + unknown.reason }
    let parts = answer.verdict.parts.filter { $0.truth != .met }
    let cells = parts.flatMap { part in
      answer.bound.aggregates.map { aggregate in
        (
          part.queue,
          FigureCell(aggregate, answer.snapshot.figures[part.queue.id]?[aggregate] ?? .noData)
        )
      }
    }
    cause = answer.verdict.unknown.map { Self.cause(of: $0, in: cells.map(\.1)) } ?? .unmet
    readings = cells.prefix(Self.mostReadings).map { queue, cell in
      Reading(
        queue: HostileText.cleaned(answer.bound.directory.display(queue)), figure: cell.json,
        aggregate: cell.aggregate, reason: cell.reason)
    }
    untold = cells.count - readings.count
  }

  /// One that could not be told because of an error.
  init(_ name: String, failed error: any Error, at place: Place?, after duration: Duration) {
    self.name = HostileText.cleaned(name)
    self.place = place
    self.duration = duration
    message = ShellError(explaining: error).message
    cause =
      switch (error as? CloudError)?.code {
      case .forbidden: .noPermission
      case nil: .invalid
      default: .unread
      }
  }

  private static func cause(of unknown: Unknown, in cells: [FigureCell]) -> Cause {
    switch unknown.cause {
    case .noData: return .noData
    case .unread: return .unread
    case .withheld:
      let isForbidden = cells.contains { cell in
        if case .unavailable(.noPermission) = cell.figure { true } else { false }
      }
      return isForbidden ? .noPermission : .withheld
    }
  }
}

extension Place {
  /// As a suite is called whose file is not known.
  static let program = "queuesh"
}
