/// Where a channel's WebSocket is, which the server told and which therefore is checked: it must be
/// at the API's own domain and as well encrypted.
struct ChannelAddress: Sendable, Equatable {
  let isEncrypted: Bool
  /// A name or address; an IPv6 one without brackets.
  let host: String
  let port: Int
  /// For the `Host` header: with the port where the address names one.
  let authority: String
  /// The address of the server as an HTTP base URL, by which proxies are chosen.
  let base: String
  /// The path and query, which is what is secret.
  let path: Secret

  /// - Throws: `.invalidHost` for an address that is none; `.insecureHost` for one that is not
  ///   encrypted; both without the path.
  init(_ uri: Secret, of service: ServiceHost) throws(CloudError) {
    guard let api = HostAddress(url: service.api), let parts = Self.parts(of: uri.value) else {
      throw CloudError(.invalidHost, host: service.name)
    }
    guard let address = HostAddress(url: "\(parts.isEncrypted ? "https" : "http")://\(parts.place)")
    else { throw CloudError(.invalidHost, host: service.name) }
    guard parts.isEncrypted || api.scheme == .http && api.isLoopback && address.isLoopback else {
      throw CloudError(.insecureHost, host: address.host)
    }
    guard Self.belongs(address, to: api) else {
      throw CloudError(.invalidHost, host: address.host)
    }
    isEncrypted = parts.isEncrypted
    host = address.host
    port = address.effectivePort
    authority = String(parts.place)
    base = address.url
    path = Secret(parts.path)
  }

  private typealias Parts = (isEncrypted: Bool, place: Substring, path: String)

  private static func parts(of uri: String) -> Parts? {
    guard let separator = uri.range(ofSeparator: "://") else { return nil }
    let scheme = uri[..<separator.lowerBound].lowercased()
    let rest = uri[separator.upperBound...]
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let path = rest[slash...]
    // It is written into the request as it is, so nothing in it may end the line.
    guard
      ["ws", "wss"].contains(scheme),
      path.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") })
    else { return nil }
    return (scheme == "wss", rest[..<slash], path.isEmpty ? "/" : String(path))
  }

  /// The API is at `api.DOMAIN` and the sockets at `streaming.DOMAIN`.
  private static func belongs(_ address: HostAddress, to api: HostAddress) -> Bool {
    if api.isLoopback { return address.isLoopback }
    let domain = api.host.hasPrefix("api.") ? String(api.host.dropFirst(4)) : api.host
    return address.host == api.host || address.host.hasSuffix(".\(domain)")
  }
}
