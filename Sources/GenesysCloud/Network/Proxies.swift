/// Which proxy leads to which host.
///
/// This machine itself is never reached through a proxy.
public struct Proxies: Sendable {
  private let proxy: Proxy?
  private let exceptions: [ProxyException]

  /// No proxy to any host.
  public static let none = Proxies(proxy: nil, exceptions: [])

  /// The proxies as the environment names them; `nil` and empty texts count as unset.
  ///
  /// - Parameters:
  ///   - https: `HTTPS_PROXY`, such as `http://user:password@proxy.example.com:3128`; schemes are
  ///     `http`, `socks5` and `socks5h`, without one it is `http`.
  ///   - all: `ALL_PROXY`, which counts where `https` is unset.
  ///   - none: `NO_PROXY`: hosts reached without a proxy, separated by commas or spaces. A host
  ///     stands for its subdomains too, with or without a leading dot; `host:port` means that port
  ///     only; `10.0.0.0/8` is a block of addresses; `*` is every host. What is none of these
  ///     matches nothing, for the list is shared with programs that know other forms.
  /// - Throws: `.invalidProxy` with the text as its host, without user and password.
  public init(https: String?, all: String?, none: String?) throws(CloudError) {
    let text = [https, all].compactMap { $0 }.first { !$0.isEmpty }
    var proxy: Proxy?
    if let text { proxy = try Proxy(text) }
    let words = (none ?? "").split { $0 == "," || $0.isWhitespace }
    self.init(proxy: proxy, exceptions: words.compactMap { ProxyException($0) })
  }

  private init(proxy: Proxy?, exceptions: [ProxyException]) {
    self.proxy = proxy
    self.exceptions = exceptions
  }

  /// The proxy to a base URL such as `https://api.example.com:8443`; `nil` for none.
  func proxy(to url: String) -> Proxy? {
    guard let proxy, let address = HostAddress(url: url), !address.isLoopback else { return nil }
    return exceptions.contains { $0.covers(address) } ? nil : proxy
  }
}
