import NIOSSL

/// How hosts are reached: whose certificates vouch for them, and through which proxy.
///
/// One value serves every connection of a client, WebSockets too. This library reads neither files
/// nor the environment: its user does, and hands over what stands there.
public struct Network: Sendable {
  /// Who vouches for hosts.
  public var authorities: Authorities
  /// Which proxy leads to which host.
  public var proxies: Proxies

  /// A network of these parts.
  public init(authorities: Authorities = .system, proxies: Proxies = .none) {
    self.authorities = authorities
    self.proxies = proxies
  }

  /// No proxy, and the certificate authorities of the machine.
  public static let direct = Network()

  /// What TLS to any host begins with: full verification, from TLS 1.2 on.
  var tlsConfiguration: TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    if !authorities.added.isEmpty {
      configuration.additionalTrustRoots = [.certificates(authorities.added)]
    }
    return configuration
  }
}
