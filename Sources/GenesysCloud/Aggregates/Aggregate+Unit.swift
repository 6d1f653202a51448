extension Aggregate {
  /// The unit of an aggregate's values.
  public enum Unit: Sendable, Hashable {
    /// A number of things or people.
    case count
    /// A time in milliseconds.
    case milliseconds
    /// A share, from 0 to 1.
    case rate
  }
}
