/// The organization's divisions.
public struct Divisions: Sendable {
  static let path = "/api/v2/authorization/divisions"
  static let permittedPath = "/api/v2/authorization/divisionspermitted/me"
  /// What the API's listings take at least; 500 is known to be taken for queues only.
  static let pageSize = 100

  let pipeline: Pipeline

  /// All divisions. No permission is needed.
  public func all() async throws(CloudError) -> [Division] {
    try await Pages<Division>(path: Self.path, size: Self.pageSize).read(through: pipeline)
  }

  /// The divisions in which the caller holds a permission, such as `routing:queue:view`; none when it
  /// holds it nowhere. No permission is needed to ask.
  public func permitted(_ permission: String) async throws(CloudError) -> [Division] {
    let request = APIRequest(
      .get, Self.permittedPath, query: [("permission", permission)])
    return try await pipeline.read([Lenient<Division>].self, request).compactMap(\.value)
  }
}
