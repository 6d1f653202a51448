import NIOSSL

/// A certificate for 127.0.0.1 that nobody trusts, good until 2126, and its key, which guards nothing.
enum SelfSigned {
  static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBkDCCATagAwIBAgIUXxsrlPJxjQ0xyWuPQ9snW6bggUkwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMzE2MzIwMVoYDzIxMjYxMDMw
    MTYzMjAxWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAATP1a6yQZZ3cyrzmWyaU5qzVeFrLKf9TeJJ0H/xWcyuW0PpPFt9qiN7
    Q2y2BFFmGNU0CNG8NleXsNvMbDAPoKVSo2QwYjAdBgNVHQ4EFgQU0DuUTZofxoGA
    KaKW7uYlK9RXpPUwHwYDVR0jBBgwFoAU0DuUTZofxoGAKaKW7uYlK9RXpPUwDwYD
    VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
    IQC+mrUDu5xdV07A8fZ/0bBtipOzbuDDsitEQn6eiU1l3gIgL8VrSWbdI++pigdG
    aEAK08xyT33soMVfkxQrukz1I5A=
    -----END CERTIFICATE-----
    """

  static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFkbIu2ZTkG58OrVQ
    9GtS5q2Q39x2inb9tYDMB2DxsaGhRANCAATP1a6yQZZ3cyrzmWyaU5qzVeFrLKf9
    TeJJ0H/xWcyuW0PpPFt9qiN7Q2y2BFFmGNU0CNG8NleXsNvMbDAPoKVS
    -----END PRIVATE KEY-----
    """

  /// What a server of a certificate, by default this one, speaks TLS by.
  static func serverContext(
    _ certificate: String = certificate, key: String = key
  ) throws -> NIOSSLContext {
    try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: [
          .certificate(try NIOSSLCertificate(bytes: Array(certificate.utf8), format: .pem))
        ],
        privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem))))
  }
}
