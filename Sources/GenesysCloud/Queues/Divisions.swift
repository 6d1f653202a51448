/// The organization's divisions.
public struct Divisions: Sendable {
  let pipeline: Pipeline

  /// All divisions. No permission is needed.
  public func all() async throws(CloudError) -> [Division] {
    // 100 is what the API's listings take at least; 500 is known to be taken for queues only.
    try await Pages<Division>(path: "/api/v2/authorization/divisions", size: 100)
      .read(through: pipeline)
  }
}
