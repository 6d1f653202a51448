/// Which dialect a source speaks.
public enum DialectChoice: Sendable, Equatable {
  /// The one the server knows; what was found at the host before is tried first.
  case auto(remembered: Dialect?)
  /// This one.
  case fixed(Dialect)
}
