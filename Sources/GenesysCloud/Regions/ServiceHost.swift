/// The two base URLs that a client talks to: the API's and the sign-in's.
public struct ServiceHost: Sendable, Hashable {
  /// The API's base URL without a trailing slash, such as `https://api.mypurecloud.com`.
  public let api: String
  /// The base URL for `/oauth/token`, such as `https://login.mypurecloud.com`.
  public let login: String

  /// The API's host for display, with the port where the URL names one.
  public var name: String { Self.authority(of: api) }

  var loginName: String { Self.authority(of: login) }

  init(api: String, login: String) {
    self.api = api
    self.login = login
  }

  /// A host given by its API base URL.
  ///
  /// The sign-in URL is the API's with `//api.` replaced by `//login.`, as the official SDKs derive
  /// it; a host not named `api.` answers for both. One trailing `/` is accepted.
  ///
  /// - Throws: `.insecureHost` for plain `http` outside `127.0.0.0/8`, `::1` and `localhost`;
  ///   `.invalidHost` for anything that is not a scheme, a host and perhaps a port: other schemes, a
  ///   user or password, a path, a query, a port out of range.
  public init(api url: String) throws(CloudError) {
    guard let address = HostAddress(url: url) else {
      throw Self.refusal(.invalidHost, of: url)
    }
    guard address.scheme == .https || address.isLoopback else {
      throw Self.refusal(.insecureHost, of: url)
    }
    let api = address.url
    let prefix = "\(address.scheme.rawValue)://api."
    if api.hasPrefix(prefix) {
      self.init(
        api: api, login: "\(address.scheme.rawValue)://login.\(api.dropFirst(prefix.count))")
    } else {
      self.init(api: api, login: api)
    }
  }

  private static func authority(of url: String) -> String {
    url.range(ofSeparator: "://").map { String(url[$0.upperBound...]) } ?? url
  }

  /// A refused URL may hold a password, so only what stands after its last `@` is told.
  private static func refusal(_ code: CloudError.Code, of url: String) -> CloudError {
    let told = url.lastIndex(of: "@").map { url[url.index(after: $0)...] } ?? url[...]
    return CloudError(code, host: String(told))
  }
}
