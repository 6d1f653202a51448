/// The organization signed in to.
public struct Organizations: Sendable {
  static let path = "/api/v2/organizations/me"

  let pipeline: Pipeline

  /// The organization of the token in use. No permission is needed, and unlike `/users/me` it works
  /// for a client-credentials token.
  public func me() async throws(CloudError) -> Organization {
    try await pipeline.read(Organization.self, APIRequest(.get, Self.path))
  }
}
