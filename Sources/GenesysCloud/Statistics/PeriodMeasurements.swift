import FoundationEssentials

/// What an answer in several intervals tells about one queue, by our own periods.
struct PeriodMeasurements: Sendable {
  private let periods: [Int: QueueMeasurements]
  /// Whether something could not be told to any period, so that what is missing is not nothing.
  private let isIncomplete: Bool

  /// Each of the server's intervals counts where it begins, and is counted once. Where one begins
  /// before the first period or after the last, it is taken for that one: both are within what was
  /// asked for.
  init(_ groups: [MeasuredGroup], in periods: [Range<Date>]) {
    var found: [Int: QueueMeasurements] = [:]
    var isIncomplete = false
    for group in groups {
      for span in group.spans {
        guard let start = span.start else {
          isIncomplete = true
          continue
        }
        let place = (periods.firstIndex { start < $0.lowerBound } ?? periods.count) - 1
        found[max(0, place), default: QueueMeasurements()].add(
          MeasuredGroup(queueID: group.queueID, mediaType: group.mediaType, spans: [span]))
      }
    }
    self.periods = found
    self.isIncomplete = isIncomplete
  }

  func figure(_ rule: Rule, in period: Int, now: Date) -> Figure {
    isIncomplete ? .noData : rule.figure(from: periods[period], now: now)
  }
}

extension [String: PeriodMeasurements] {
  /// By queue id, in lower case.
  init(_ answer: MeasurementAnswer, in periods: [Range<Date>]) {
    let groups = [String: [MeasuredGroup]](grouping: answer.groups) { $0.queueID.lowercased() }
    self = groups.mapValues { PeriodMeasurements($0, in: periods) }
  }
}
