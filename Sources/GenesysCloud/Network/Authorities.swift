import NIOSSL

/// The certificate authorities that vouch for hosts.
public struct Authorities: Sendable {
  let added: [NIOSSLCertificate]

  /// Those that the machine trusts.
  public static let system = Authorities(added: [])

  /// Those that the machine trusts, and these too: certificates in PEM, one after the other.
  ///
  /// - Throws: `.invalidAuthorities` when no certificate is in it, or one that cannot be read.
  public init(pem bytes: [UInt8]) throws(CloudError) {
    // BoringSSL has no reader for no bytes at all.
    guard
      !bytes.isEmpty, let certificates = try? NIOSSLCertificate.fromPEMBytes(bytes),
      !certificates.isEmpty
    else { throw CloudError(.invalidAuthorities) }
    self.init(added: certificates)
  }

  private init(added: [NIOSSLCertificate]) {
    self.added = added
  }
}
