import FoundationEssentials

/// One group of an analytics answer.
///
/// Both queries answer with groups; an observations group holds its rows in `data`, an aggregates
/// group in `data[].metrics`, one list for each interval.
struct MeasuredGroup: Decodable, Sendable, Equatable {
  /// Rows of one interval; those of an observations group have none.
  struct Span: Sendable, Equatable {
    /// `start/end`, as the server wrote it.
    let interval: String?
    let rows: [Measurement]

    /// When the interval begins; `nil` where it cannot be read.
    var start: Date? {
      interval.flatMap { text in
        try? Date(
          String(text.prefix { $0 != "/" }),
          strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
      }
    }
  }

  let queueID: String
  let mediaType: String?
  let spans: [Span]

  var rows: [Measurement] { spans.flatMap(\.rows) }

  private enum CodingKeys: CodingKey {
    case group, data
  }

  private enum GroupKeys: String, CodingKey {
    case queueID = "queueId"
    case mediaType
  }

  private enum Datum: Decodable {
    case row(Measurement)
    case span(Span)

    private enum CodingKeys: CodingKey {
      case metrics, interval
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if container.contains(.metrics), try !container.decodeNil(forKey: .metrics) {
        self = .span(
          Span(
            interval: container.lenient(String.self, .interval),
            rows: try container.wholeList(Measurement.self, .metrics)))
      } else {
        self = .row(try Measurement(from: decoder))
      }
    }
  }

  init(queueID: String, mediaType: String?, spans: [Span]) {
    self.queueID = queueID
    self.mediaType = mediaType
    self.spans = spans
  }

  init(queueID: String, mediaType: String?, rows: [Measurement]) {
    self.init(
      queueID: queueID, mediaType: mediaType, spans: [Span(interval: nil, rows: rows)])
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let group = try container.nestedContainer(keyedBy: GroupKeys.self, forKey: .group)
    queueID = try group.decode(String.self, forKey: .queueID)
    mediaType = group.lenient(String.self, .mediaType)
    // `data` is absent for a queue with nothing to tell.
    spans = try container.wholeList(Datum.self, .data).map { datum in
      switch datum {
      case .row(let row): Span(interval: nil, rows: [row])
      case .span(let span): span
      }
    }
  }
}
