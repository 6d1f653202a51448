/// The answer to an observations or an aggregates query.
struct MeasurementAnswer: Decodable, Sendable {
  let groups: [MeasuredGroup]

  private enum CodingKeys: CodingKey {
    case results
  }

  /// `results` is absent when nothing was found.
  init(from decoder: any Decoder) throws {
    groups = try decoder.container(keyedBy: CodingKeys.self)
      .lenientList(MeasuredGroup.self, .results)
  }
}
