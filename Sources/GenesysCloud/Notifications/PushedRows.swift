/// The rows of a push about a queue, in either shape: that of the observations topic, which is a
/// group of an analytics answer, and that of the activity topic, whose rows are flat.
///
/// Source: recorded pushes, and the schema names that Genesys' own mobile app maps the topics to.
enum PushedRows: Decodable, Sendable {
  case group(MeasuredGroup)
  case results([Result])

  struct Result: Decodable, Sendable {
    let mediaType: String?
    let rows: [Measurement]

    private enum CodingKeys: CodingKey {
      case mediaType, data
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      mediaType = container.lenient(String.self, .mediaType)
      rows = container.lenientList(FlatRow.self, .data).map(\.measurement)
    }
  }

  /// `{metric, count, calculatedMetricValue}`
  private struct FlatRow: Decodable {
    let measurement: Measurement

    private enum CodingKeys: String, CodingKey {
      case metric, qualifier, count
      case calculated = "calculatedMetricValue"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      measurement = Measurement(
        metric: try container.decode(String.self, forKey: .metric),
        qualifier: container.lenient(String.self, .qualifier),
        count: container.lenient(Double.self, .count),
        calculated: container.lenient(Double.self, .calculated))
    }
  }

  private enum CodingKeys: CodingKey {
    case group, results
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self =
      container.contains(.group)
      ? .group(try MeasuredGroup(from: decoder))
      : .results(container.lenientList(Result.self, .results))
  }

  /// The topic's queue is named only where the rows do not name theirs.
  func groups(ofQueue id: String) -> [MeasuredGroup] {
    switch self {
    case .group(let group): [group]
    case .results(let results):
      results.map { MeasuredGroup(queueID: id, mediaType: $0.mediaType, rows: $0.rows) }
    }
  }
}
