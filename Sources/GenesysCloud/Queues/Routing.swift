/// The names of routing skills and languages, which analytics tells by their ids.
///
/// What the API may ask for as permission is not documented; a refusal names it.
public struct Routing: Sendable {
  /// As many ids as keep the address short of what servers take.
  static let idsAtOnce = 50
  static let skillsPath = "/api/v2/routing/skills"
  static let languagesPath = "/api/v2/routing/languages"
  static let pageSize = 100

  let pipeline: Pipeline

  /// The skills of these ids; one that is gone is left out.
  public func skills(ids: [String]) async throws(CloudError) -> [NamedEntity] {
    let batches = stride(from: 0, to: ids.count, by: Self.idsAtOnce).map { start in
      Array(ids[start..<min(start + Self.idsAtOnce, ids.count)])
    }
    var skills: [NamedEntity] = []
    for batch in batches {
      skills += try await Pages<NamedEntity>(
        path: Self.skillsPath, query: batch.map { ("id", $0) }, size: Self.pageSize
      )
      .read(through: pipeline)
    }
    return skills
  }

  /// All languages; the API does not choose them by id.
  public func languages() async throws(CloudError) -> [NamedEntity] {
    try await Pages<NamedEntity>(path: Self.languagesPath, size: Self.pageSize)
      .read(through: pipeline)
  }
}
