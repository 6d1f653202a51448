/// The answer in the statistics dialect: `divisions[]`, `queues[]`, `metrics{}`, each of which may be
/// missing.
struct StatisticsAnswer: Decodable, Sendable {
  struct Queue: Decodable, Sendable {
    /// `nil` where the answer does not name the queue, which is right for a single one.
    let id: String?
    let metrics: [String: Double]

    private enum CodingKeys: String, CodingKey {
      case id, metrics
      case queueID = "queueId"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = container.lenient(String.self, .id) ?? container.lenient(String.self, .queueID)
      metrics = (container.lenient([String: Lenient<Double>].self, .metrics) ?? [:])
        .compactMapValues { $0.value.flatMap { $0 >= 0 ? $0 : nil } }
    }
  }

  private struct Division: Decodable {
    let queues: [Queue]

    private enum CodingKeys: CodingKey {
      case queues
    }

    init(from decoder: any Decoder) throws {
      queues = try decoder.container(keyedBy: CodingKeys.self).lenientList(Queue.self, .queues)
    }
  }

  private let queues: [Queue]

  private enum CodingKeys: CodingKey {
    case divisions
  }

  init(from decoder: any Decoder) throws {
    queues = try decoder.container(keyedBy: CodingKeys.self)
      .lenientList(Division.self, .divisions).flatMap(\.queues)
  }

  /// The numbers by queue id, in lower case, for the queues asked for; of a metric told twice the later
  /// one.
  func metrics(of asked: [String]) -> [String: [String: Double]] {
    let only = asked.count == 1 ? asked.first : nil
    var metrics: [String: [String: Double]] = [:]
    for queue in queues {
      guard let id = queue.id ?? only else { continue }
      metrics[id.lowercased(), default: [:]].merge(queue.metrics) { _, last in last }
    }
    return metrics
  }
}
