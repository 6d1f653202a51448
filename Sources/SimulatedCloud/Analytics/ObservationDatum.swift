/// One datum of an observations answer.
enum ObservationDatum {
  /// The platform's lists end here; the count in `stats` stays exact.
  static let mostObservations = 100

  /// - Parameter observations: the oldest first; nil if no details were asked for.
  static func json(
    _ metric: String, qualifier: String? = nil, count: Int, observations: [JSON]? = nil
  ) -> JSON {
    let isTruncated = (observations?.count ?? 0) > mostObservations
    // With nothing to list, the platform leaves out the list and the flag.
    let list = observations.flatMap { $0.isEmpty ? nil : $0 }
    return .object(present: [
      ("metric", .string(metric)),
      ("qualifier", qualifier.map(JSON.string)),
      ("stats", ["count": JSON(count)]),
      ("truncated", list.map { _ in .bool(isTruncated) }),
      ("observations", list.map { .array(isTruncated ? ends($0) : $0) }),
    ])
  }

  /// The first half of the list is the oldest, the second half the newest.
  private static func ends(_ list: [JSON]) -> [JSON] {
    Array(list.prefix(mostObservations / 2) + list.suffix(mostObservations / 2))
  }
}
