/// The organization's divisions.
public struct Divisions: Sendable {
  let pipeline: Pipeline

  /// All divisions. No permission is needed.
  public func all() async throws(CloudError) -> [Division] {
    // 100 is what the API's listings take at least; 500 is known to be taken for queues only.
    try await Pages<Division>(path: "/api/v2/authorization/divisions", size: 100)
      .read(through: pipeline)
  }

  /// The divisions in which the caller holds a permission, such as `routing:queue:view`; none when it
  /// holds it nowhere. No permission is needed to ask.
  public func permitted(_ permission: String) async throws(CloudError) -> [Division] {
    let request = APIRequest(
      .get, "/api/v2/authorization/divisionspermitted/me", query: [("permission", permission)])
    return try await pipeline.read([Lenient<Division>].self, request).compactMap(\.value)
  }
}
