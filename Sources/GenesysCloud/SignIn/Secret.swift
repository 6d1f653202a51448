/// A value that must not be seen: a client secret or an access token.
///
/// However it is printed, interpolated, dumped or reflected, it says `[secret]`. The value itself is
/// read inside this library, to write the header that needs it, and where it is handed on to be kept.
public struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  let value: String

  /// A secret of this value.
  public init(_ value: String) {
    self.value = value
  }

  /// Lets the value be kept where the user wants it kept; it must go nowhere else.
  public func handedOn<Result>(_ keep: (String) throws -> Result) rethrows -> Result {
    try keep(value)
  }

  /// Always `[secret]`.
  public var description: String { "[secret]" }

  /// Always `[secret]`.
  public var debugDescription: String { description }

  /// A mirror without children, so that `dump` finds nothing to show.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
