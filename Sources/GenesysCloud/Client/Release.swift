/// The version of this library and of the program made with it.
public enum Release {
  /// The version, such as `0.1.0`.
  public static let version = "0.1.0"

  static let userAgent = "queuesh/\(version)"
}
