import GenesysCloud

extension Timeouts {
  /// For tests that are not about time: a machine that runs a thousand others takes its own.
  static let patient = Timeouts(connect: .seconds(60), read: .seconds(60), request: .seconds(60))
}
