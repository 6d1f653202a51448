/// The organization's queues, as far as the client's divisions let it see them.
///
/// Needs the permission `routing:queue:view`, but for what says otherwise.
public struct Queues: Sendable {
  static let path = "/api/v2/routing/queues"
  /// The API does not tell its largest page; 500 is what the Terraform provider asks for.
  static let pageSize = 500
  static let permission = "routing:queue:view"

  let pipeline: Pipeline

  /// All queues, in the API's order, which is by name.
  ///
  /// - Parameter progress: called after each page with the queues read so far and how many there
  ///   are; `nil` where the server does not tell.
  public func all(
    progress: @escaping @Sendable (_ read: Int, _ total: Int?) -> Void = { _, _ in }
  ) async throws(CloudError) -> [Queue] {
    try await Pages<Queue>(path: Self.path, size: Self.pageSize)
      .read(through: pipeline, progress: progress)
  }

  /// The queues whose name matches a pattern, which may begin and end with `*`.
  public func search(name pattern: String) async throws(CloudError) -> [Queue] {
    try await Pages<Queue>(
      path: Self.path, query: [("name", pattern)], size: Self.pageSize
    )
    .read(through: pipeline)
  }

  /// The queue of this id.
  public func get(id: String) async throws(CloudError) -> Queue {
    let request = APIRequest(.get, "\(Self.path)/\(id.percentEncoded)")
    // Without an id the path would be that of the listing.
    guard !id.isEmpty else {
      throw CloudError(
        .notFound, method: request.method.rawValue, path: request.path,
        host: pipeline.wire.host.name)
    }
    return try await pipeline.read(Queue.self, request)
  }
}
