/// One group of an analytics answer.
///
/// Both queries answer with groups; an observations group holds its rows in `data`, an aggregates
/// group in `data[].metrics`, one list for each interval.
struct MeasuredGroup: Decodable, Sendable {
  let queueID: String
  let mediaType: String?
  let rows: [Measurement]

  private enum CodingKeys: CodingKey {
    case group, data
  }

  private enum GroupKeys: String, CodingKey {
    case queueID = "queueId"
    case mediaType
  }

  private enum Datum: Decodable {
    case row(Measurement)
    case interval([Measurement])

    private enum CodingKeys: CodingKey {
      case metrics
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if container.contains(.metrics) {
        self = .interval(container.lenientList(Measurement.self, .metrics))
      } else {
        self = .row(try Measurement(from: decoder))
      }
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let group = try container.nestedContainer(keyedBy: GroupKeys.self, forKey: .group)
    queueID = try group.decode(String.self, forKey: .queueID)
    mediaType = group.lenient(String.self, .mediaType)
    // `data` is absent for a queue with nothing to tell.
    rows = container.lenientList(Datum.self, .data).flatMap { datum in
      switch datum {
      case .row(let row): [row]
      case .interval(let rows): rows
      }
    }
  }
}
