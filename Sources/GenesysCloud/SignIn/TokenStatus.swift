public import FoundationEssentials

/// The life of the token in use; never the token itself.
public struct TokenStatus: Sendable, Equatable {
  /// When the token was fetched, or for a ready token, first used.
  public let issuedAt: Date
  /// When the token ends; `nil` for a ready token, whose life is not known.
  public let expiresAt: Date?

  /// A status of these instants.
  public init(issuedAt: Date, expiresAt: Date?) {
    self.issuedAt = issuedAt
    self.expiresAt = expiresAt
  }
}
