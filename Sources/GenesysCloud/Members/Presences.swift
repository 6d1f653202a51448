/// The presences that the organization's people can choose.
public struct Presences: Sendable {
  static let path = "/api/v2/presence/definitions"
  static let permission = "presence:presenceDefinition:view"

  let pipeline: Pipeline

  /// All presences, those no longer in use among them.
  ///
  /// - Throws: `.forbidden` without `presence:presenceDefinition:view`, or whatever a request can
  ///   throw.
  public func definitions() async throws(CloudError) -> [PresenceDefinition] {
    try await needing(Self.permission) { () async throws(CloudError) in
      // One page holds them all: the listing tells a total, but takes no page number.
      try await pipeline.read(
        Listing<PresenceDefinition>.self, APIRequest(.get, Self.path)
      ).entities
    }
  }
}
