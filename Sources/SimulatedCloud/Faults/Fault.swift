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
    /// `client.timeout`.
    case clientTimeout = "408"
    /// `general.conflict`.
    case conflict = "409"
    /// `request.entity.too.large`.
    case entityTooLarge = "413"
    /// `unsupported.media.type`.
    case unsupportedMediaType = "415"
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
    /// A 200 without a body.
    case empty
    /// A 200 with JSON of another shape.
    case shape
    /// A 200 that says JSON and is none.
    case garbled
    /// The right answer, said to be compressed, but not.
    case badgzip
    /// The right answer, cut off: the connection closes before `Content-Length` is reached.
    case truncated
    /// The right answer, late.
    case slow
    /// No answer, on a connection that stays open.
    case never
    /// The connection is reset (RST).
    case reset
    /// Not of requests: all sockets of notification channels are reset, once in a while.
    case drop
    /// Not of requests: all sockets are sent a text that is no JSON, once in a while.
    case garble
    /// Not of requests: all sockets are closed with notice, once in a while.
    case closing

    /// Whether it befalls sockets, not requests.
    var isOfSockets: Bool { self == .drop || self == .garble || self == .closing }
  }

  /// How it goes wrong.
  public let kind: Kind
  /// `Retry-After` of a 429 (whole seconds, 1 by default), the delay of `slow` (2 by default), or
  /// the time between two of a socket's faults (30 by default).
  public let seconds: Double?
  /// How many more requests, or times, it befalls; nil for all.
  public internal(set) var count: Int?
  /// When a fault of sockets is due next, by the wall clock.
  private(set) var dueAt: Milliseconds?
  /// The paths it befalls; `*` stands for any characters.
  public let path: String

  /// Reads `KIND[=SECONDS][:COUNT[:PATH]]`.
  ///
  /// SECONDS goes with `429`, `slow` and the faults of sockets only, which have no PATH. COUNT is 1 by default, `*` for always. PATH is a glob
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
    case (_, let text?) where kind.isOfSockets:
      guard let value = Double(text), (0.1...86_400).contains(value) else { return nil }
      seconds = value
    case (_, nil) where kind.isOfSockets: seconds = 30
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
    guard !path.isEmpty, !kind.isOfSockets || parts.count < 3 else { return nil }
  }

  mutating func wait(from wall: Milliseconds) {
    dueAt = wall + Milliseconds((seconds ?? 0) * 1_000)
  }
}
