/// The answer for one aggregate of one queue.
public enum Figure: Sendable, Equatable {
  /// A count, milliseconds, or a share from 0 to 1: see ``Aggregate/unit``.
  case value(Double)
  /// There is nothing to tell: no such interaction, nothing to divide by, or JSON `null`.
  case noData
  /// There may be something to tell, but it could not be read.
  case unavailable(Unavailability)
}
