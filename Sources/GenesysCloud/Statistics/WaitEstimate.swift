/// The answer about a queue's estimated wait: `results[]{intent, formula, estimatedWaitTimeSeconds}`,
/// empty when no forecast is possible.
struct WaitEstimate: Decodable, Sendable {
  private struct Forecast: Decodable {
    let intent: String?
    let seconds: Double

    private enum CodingKeys: String, CodingKey {
      case intent
      case seconds = "estimatedWaitTimeSeconds"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      intent = container.lenient(String.self, .intent)
      seconds = try container.decode(Double.self, forKey: .seconds)
    }
  }

  /// The forecast over all media types where there is one, else the longest: it promises least.
  let seconds: Double?

  private enum CodingKeys: CodingKey {
    case results
  }

  init(from decoder: any Decoder) throws {
    let forecasts = try decoder.container(keyedBy: CodingKeys.self)
      .lenientList(Forecast.self, .results).filter { $0.seconds >= 0 }
    let overall = forecasts.last { $0.intent?.uppercased() == "ALL" }
    seconds = overall?.seconds ?? forecasts.map(\.seconds).max()
  }

  /// As a measurement, from which rules compute.
  func measurements(of queueID: String) -> QueueMeasurements {
    var queue = QueueMeasurements()
    let rows = seconds.map { seconds in
      Measurement(
        metric: Rule.estimateMetric, qualifier: nil, count: nil, calculated: seconds)
    }
    queue.add(MeasuredGroup(queueID: queueID, mediaType: nil, rows: rows.map { [$0] } ?? []))
    return queue
  }
}
