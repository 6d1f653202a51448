/// What an analytics answer tells about one queue.
///
/// A queue has two kinds of groups: one without a media type, whose rows are about agents, and one for
/// each media type, whose rows are about interactions. Mixing them would count agents once for each
/// media type.
struct QueueMeasurements: Sendable {
  /// What a row is about; of two rows about the same the later one holds.
  private struct Subject: Hashable {
    let mediaType: String?
    let interval: String?
    let qualifier: String?
  }

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
    var rows: [Measurement] = []
    // An answer that tells something twice must not count it twice.
    var places: [Subject: Int] = [:]
    for group in groups where isWanted(group) {
      for span in group.spans {
        for row in span.rows where row.metric == metric {
          let subject = Subject(
            mediaType: group.mediaType, interval: span.interval, qualifier: row.qualifier)
          if let place = places[subject] {
            rows[place] = row
          } else {
            places[subject] = rows.count
            rows.append(row)
          }
        }
      }
    }
    return rows
  }

  /// Puts each row of a push in the place of the row of the same metric and routing status.
  mutating func replace(with group: MeasuredGroup) {
    func isReplaced(_ row: Measurement) -> Bool {
      group.rows.contains { $0.metric == row.metric && $0.qualifier == row.qualifier }
    }
    groups = groups.map { known in
      guard known.mediaType == group.mediaType else { return known }
      return MeasuredGroup(
        queueID: known.queueID, mediaType: known.mediaType,
        rows: known.rows.filter { !isReplaced($0) })
    }
    groups.removeAll(where: \.rows.isEmpty)
    groups.append(group)
  }

  mutating func add(_ group: MeasuredGroup) {
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
