/// What an analytics answer tells about one queue.
///
/// A queue has two kinds of groups: one without a media type, whose rows are about agents, and one for
/// each media type, whose rows are about interactions. Mixing them would count agents once for each
/// media type.
struct QueueMeasurements: Sendable {
  private(set) var groups: [MeasuredGroup] = []

  func ofAgents(_ metric: String) -> [Measurement] {
    rows(of: metric) { $0.mediaType == nil }
  }

  func ofInteractions(_ metric: String) -> [Measurement] {
    rows(of: metric) { $0.mediaType != nil }
  }

  /// Aggregates are about interactions only. The server names the media type although it is not asked
  /// to group by it; should it once not, its rows are the same ones summed.
  func ofInterval(_ metric: String) -> [Measurement] {
    let rows = ofInteractions(metric)
    return rows.isEmpty ? ofAgents(metric) : rows
  }

  private func rows(
    of metric: String, where isWanted: (MeasuredGroup) -> Bool
  ) -> [Measurement] {
    groups.filter(isWanted).flatMap(\.rows).filter { $0.metric == metric }
  }

  fileprivate mutating func add(_ group: MeasuredGroup) {
    groups.append(group)
  }
}

extension [String: QueueMeasurements] {
  /// The groups of an answer by queue id, in lower case: an id may have been typed in upper case.
  init(_ answer: MeasurementAnswer) {
    self.init()
    for group in answer.groups {
      self[group.queueID.lowercased(), default: QueueMeasurements()].add(group)
    }
  }
}
