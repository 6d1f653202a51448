/// Why a figure could not be read.
public enum Unavailability: Sendable, Equatable {
  /// The client lacks these permissions.
  case noPermission([String])
  /// The dialect has no such aggregate.
  case notInDialect
  /// The aggregate tells what is so now and has no history.
  case nowOnly
  /// The request failed.
  case failed(CloudError)
}
