/// Something that goes wrong for requests to come.
public struct Fault: Sendable, Equatable {
  /// How it goes wrong.
  public enum Kind: String, CaseIterable, Sendable {
    /// `bad.credentials`.
    case unauthorized = "401"
    /// A missing permission, the route's own where it needs one.
    case forbidden = "403"
    /// `not.found`.
    case notFound = "404"
    /// `too.many.requests` with `Retry-After`.
    case tooManyRequests = "429"
    /// `internal.server.error`.
    case internalError = "500"
    /// `bad.gateway`.
    case badGateway = "502"
    /// `service.unavailable`.
    case serviceUnavailable = "503"
    /// `request.timeout`.
    case gatewayTimeout = "504"
    /// A 502 as a web page, from a proxy that knows nothing of the API.
    case html
    /// The right answer, cut off: the connection closes before `Content-Length` is reached.
    case truncated
    /// The right answer, late.
    case slow
    /// No answer, on a connection that stays open.
    case never
    /// The connection is reset (RST).
    case reset
  }

  /// How it goes wrong.
  public let kind: Kind
  /// `Retry-After` of a 429 (whole seconds, 1 by default) or the delay of `slow` (2 by default).
  public let seconds: Double?
  /// How many more requests it befalls; nil for all.
  public internal(set) var count: Int?
  /// The paths it befalls; `*` stands for any characters.
  public let path: String

  /// Reads `KIND[=SECONDS][:COUNT[:PATH]]`.
  ///
  /// SECONDS goes with `429` and `slow` only. COUNT is 1 by default, `*` for always. PATH is a glob
  /// over the path without its query, `*` by default. Nil if it is anything else.
  public init?(_ specification: String) {
    let parts = specification.split(
      separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    let head = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = Kind(rawValue: String(head[0])) else { return nil }
    self.kind = kind
    switch (kind, head.count > 1 ? head[1] : nil) {
    case (.tooManyRequests, let text?):
      guard let value = UInt16(text) else { return nil }
      seconds = Double(value)
    case (.slow, let text?):
      guard let value = Double(text), (0...86_400).contains(value) else { return nil }
      seconds = value
    case (.tooManyRequests, nil): seconds = 1
    case (.slow, nil): seconds = 2
    case (_, nil): seconds = nil
    case (_, _?): return nil
    }
    switch parts.count > 1 ? parts[1] : "1" {
    case "*": count = nil
    case let text:
      guard let value = Int(text), value > 0 else { return nil }
      count = value
    }
    path = parts.count > 2 ? String(parts[2]) : "*"
    guard !path.isEmpty else { return nil }
  }
}
