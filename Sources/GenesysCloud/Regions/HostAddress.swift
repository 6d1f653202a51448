/// A base URL taken apart: scheme, host and port, and nothing else.
struct HostAddress {
  enum Scheme: String {
    case http, https
  }

  let scheme: Scheme
  /// Lower case; an IPv6 address without its brackets.
  let host: String
  let port: Int?

  private let isIPv6: Bool

  /// `nil` when the text is more, or less, than `scheme://host[:port][/]`.
  init?(url: String) {
    guard
      let separator = url.range(ofSeparator: "://"),
      let scheme = Scheme(rawValue: url[..<separator.lowerBound].lowercased())
    else { return nil }
    var rest = url[separator.upperBound...]
    if rest.last == "/" { rest.removeLast() }

    let host: Substring
    let afterHost: Substring
    let isIPv6 = rest.first == "["
    if isIPv6 {
      guard let close = rest.firstIndex(of: "]") else { return nil }
      host = rest[rest.index(after: rest.startIndex)..<close]
      afterHost = rest[rest.index(after: close)...]
      guard AddressBytes(host)?.bytes.count == 16 else { return nil }
    } else {
      let end = rest.firstIndex(of: ":") ?? rest.endIndex
      host = rest[..<end]
      afterHost = rest[end...]
      guard Self.isHostName(host) else { return nil }
    }

    if afterHost.isEmpty {
      port = nil
    } else {
      let digits = afterHost.dropFirst()
      guard
        afterHost.first == ":", digits.allSatisfy({ $0.isASCII && $0.isNumber }),
        let number = Int(digits), (1...65535).contains(number)
      else { return nil }
      port = number
    }
    self.scheme = scheme
    self.host = host.lowercased()
    self.isIPv6 = isIPv6
  }

  /// The address written out again, without a trailing slash.
  var url: String {
    let shown = isIPv6 ? "[\(host)]" : host
    return "\(scheme.rawValue)://\(shown)" + (port.map { ":\($0)" } ?? "")
  }

  /// Whether the host is this machine itself. A name that only begins like one
  /// (`127.0.0.1.example.com`) is not.
  var isLoopback: Bool {
    switch AddressBytes(host)?.bytes {
    case .some(let bytes) where bytes.count == 4: bytes[0] == 127
    case .some(let bytes): bytes.last == 1 && bytes.dropLast().allSatisfy { $0 == 0 }
    case .none: host == "localhost"
    }
  }

  /// The port, or the scheme's own.
  var effectivePort: Int { port ?? (scheme == .https ? 443 : 80) }

  private static func isHostName(_ text: Substring) -> Bool {
    !text.isEmpty && text.first != "."
      && text.allSatisfy { character in
        character.isASCII && (character.isLetter || character.isNumber || "-._".contains(character))
      }
  }
}

extension StringProtocol {
  /// The first place of a separator; the standard library finds single characters only, or needs a
  /// regular expression.
  func range(ofSeparator separator: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(separator) {
        return start..<index(start, offsetBy: separator.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
