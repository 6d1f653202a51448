import GenesysCloud

/// What stands on the way to a host: addresses, proxies, TLS.
extension ShellError {
  /// The sentence for a code; nil when the host was reached.
  static func networkSentence(for code: CloudError.Code, host: String) -> Sentence? {
    switch code {
    case .invalidHost:
      return (
        "\(host) is no API address.",
        "Give scheme and host only, as in https://api.mypurecloud.ie.", "regions"
      )
    case .insecureHost:
      return (
        "\(host) would be spoken to without encryption, which is allowed on loopback only.",
        "Give the address with https://.", nil
      )
    case .invalidAuthorities:
      return ("The certificate authorities given are no certificates in PEM.", nil, nil)
    case .connectionRefused:
      return (
        "\(host) refused the connection.",
        "Is the region right, and the network up? `regions` lists them.", nil
      )
    case .hostNotFound:
      return ("No host is called \(host).", "Is the region right, and the network up?", "regions")
    case .connectTimedOut:
      return ("\(host) could not be reached in time.", "Is the network up? Then try again.", nil)
    case .tlsFailed:
      return ("No encrypted connection to \(host) came about.", "Nothing was sent.", nil)
    case .untrustedCertificate:
      return (
        "The certificate of \(host) is not trusted: it has expired, or nobody trusted signed it.",
        "Nothing was sent. A proxy may stand between; --ca FILE or SSL_CERT_FILE trusts its"
          + " authority.", nil
      )
    case .certificateForAnotherName:
      return (
        "The certificate of \(host) is for another name.",
        "Nothing was sent. Is the address right? A proxy may stand between.", nil
      )
    default: return proxySentence(for: code, host: host)
    }
  }

  private static func proxySentence(for code: CloudError.Code, host: String) -> Sentence? {
    let variables = "HTTPS_PROXY or ALL_PROXY names it; NO_PROXY lists hosts without it."
    switch code {
    case .invalidProxy:
      return (
        "\(host) is no proxy.",
        "HTTPS_PROXY and ALL_PROXY take http://[USER:PASSWORD@]HOST:PORT or socks5://HOST:PORT.",
        nil
      )
    case .proxyUnreachable: return ("The proxy \(host) cannot be reached.", variables, nil)
    case .proxyRefused: return ("The proxy \(host) refused to lead on.", variables, nil)
    case .proxyCredentials:
      return (
        "The proxy \(host) wants another user and password.",
        "HTTPS_PROXY takes them: http://USER:PASSWORD@HOST:PORT.", nil
      )
    default: return nil
    }
  }
}
