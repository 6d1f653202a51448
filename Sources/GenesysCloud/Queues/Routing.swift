/// The names of routing skills and languages, which analytics tells by their ids.
///
/// What the API may ask for as permission is not documented; a refusal names it.
public struct Routing: Sendable {
  /// As many ids as keep the address short of what servers take.
  private static let idsAtOnce = 50

  let pipeline: Pipeline

  /// The skills of these ids; one that is gone is left out.
  public func skills(ids: [String]) async throws(CloudError) -> [NamedEntity] {
    let batches = stride(from: 0, to: ids.count, by: Self.idsAtOnce).map { start in
      Array(ids[start..<min(start + Self.idsAtOnce, ids.count)])
    }
    var skills: [NamedEntity] = []
    for batch in batches {
      skills += try await Pages<NamedEntity>(
        path: "/api/v2/routing/skills", query: batch.map { ("id", $0) }, size: 100
      )
      .read(through: pipeline)
    }
    return skills
  }

  /// All languages; the API does not choose them by id.
  public func languages() async throws(CloudError) -> [NamedEntity] {
    try await Pages<NamedEntity>(path: "/api/v2/routing/languages", size: 100)
      .read(through: pipeline)
  }
}
