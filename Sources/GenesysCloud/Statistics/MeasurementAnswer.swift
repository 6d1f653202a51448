/// The answer to an observations or an aggregates query.
///
/// What it leaves out did not happen, so it is read whole or not at all: a part that cannot be read
/// would be taken for nothing, and shown as zero.
struct MeasurementAnswer: Decodable, Sendable {
  let groups: [MeasuredGroup]

  private enum CodingKeys: CodingKey {
    case results, message, error, errorCode
  }

  /// `results` is absent when nothing was found.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let trouble = container.allKeys.first { $0.stringValue != CodingKeys.results.stringValue }
    if let trouble, !container.contains(.results) {
      throw DecodingError.dataCorruptedError(
        forKey: trouble, in: container, debugDescription: "an error in the place of results")
    }
    groups = try container.wholeList(MeasuredGroup.self, .results)
  }
}
