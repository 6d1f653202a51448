import FoundationEssentials

/// A proxy that a connection is led through: by HTTP's `CONNECT`, or by SOCKS 5.
struct Proxy: Sendable, Equatable {
  enum Kind: String {
    case http, socks5
  }

  let kind: Kind
  /// A name or address; an IPv6 one without brackets.
  let host: String
  let port: Int
  let user: String?
  let password: Secret?

  /// As curl has it for a proxy that names none.
  private static let standardPort = 1080

  /// A proxy as `HTTPS_PROXY` names it: `[scheme://][user[:password]@]host[:port][/]`.
  ///
  /// - Throws: `.invalidProxy`, naming the text without what stands before its `@`.
  init(_ text: String) throws(CloudError) {
    let separator = text.range(ofSeparator: "://")
    let scheme = separator.map { text[..<$0.lowerBound].lowercased() } ?? "http"
    let rest = separator.map { text[$0.upperBound...] } ?? text[...]
    let at = rest.lastIndex(of: "@")
    let place = at.map { rest[rest.index(after: $0)...] } ?? rest
    let names = at.map { rest[..<$0].split(separator: ":", maxSplits: 1).map(\.percentDecoded) }
    // A name is resolved by the proxy either way, which is what the h stands for.
    let kind = scheme == "socks5h" ? .socks5 : Kind(rawValue: scheme)
    guard
      let kind, let address = HostAddress(url: "http://\(place)"),
      // The SOCKS client signs in to no proxy.
      kind == .http || at == nil
    else {
      throw CloudError(
        .invalidProxy, host: Self.told(place, scheme: separator == nil ? nil : scheme))
    }
    self.kind = kind
    host = address.host
    port = address.port ?? Self.standardPort
    user = names.map { $0.first ?? "" }
    password = names.map { Secret($0.count > 1 ? $0[1] : "") }
  }

  /// For display: the host with its port.
  var name: String { (host.contains(":") ? "[\(host)]" : host) + ":\(port)" }

  /// The value of `Proxy-Authorization`; `nil` for a proxy that asks for none.
  var authorization: Secret? {
    guard let user, let password else { return nil }
    return Secret("Basic \(Data("\(user):\(password.value)".utf8).base64EncodedString())")
  }

  private static func told(_ place: Substring, scheme: String?) -> String {
    scheme.map { "\($0)://\(place)" } ?? String(place)
  }
}
