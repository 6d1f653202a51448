import AsyncHTTPClient
import Glibc
import NIOCore
import NIOExtras
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

extension CloudError.Code {
  /// What an error of the HTTP client and of the layers under it means. The one place that knows
  /// their types.
  init(trouble error: any Error) {
    self =
      switch error {
      case is CancellationError: .cancelled
      case let error as HTTPClientError: Self.code(error)
      case let error as NIOHTTP1ProxyConnectHandler.Error: Self.code(error)
      case let error as NIOConnectionError: Self.code(error)
      case let error as IOError: Self.code(errno: error.errnoCode)
      case is SocketAddressError: .hostNotFound
      case ChannelError.connectTimeout: .connectTimedOut
      // The parser's word for a stream that ended inside a message.
      case HTTPParserError.invalidEOFState: .truncated
      case HTTPParserError.closedConnection: .connectionBroken
      case is HTTPParserError, is NIOHTTPDecompression.ExtraDecompressionError: .malformedAnswer
      case is NIOTooManyBytesError, NIOHTTPDecompression.DecompressionError.limit: .unexpectedShape
      case is NIOHTTPDecompression.DecompressionError: .malformedAnswer
      case let error as NIOSSLError: Self.code(error)
      case let error as NIOSSLExtraError: Self.code(error)
      case is BoringSSLError: .tlsFailed
      default: .connectionBroken
      }
  }

  private static func code(_ error: HTTPClientError) -> Self {
    switch error {
    case .cancelled: .cancelled
    case .connectTimeout: .connectTimedOut
    case .deadlineExceeded, .readTimeout, .getConnectionFromPoolTimeout: .requestTimedOut
    case .proxyAuthenticationRequired: .proxyCredentials
    case .invalidProxyResponse: .proxyRefused
    case .httpProxyHandshakeTimeout, .socksHandshakeTimeout: .proxyUnreachable
    case .tlsHandshakeTimeout: .tlsFailed
    case .invalidURL, .emptyHost, .emptyScheme: .invalidHost
    default: .connectionBroken
    }
  }

  private static func code(_ error: NIOHTTP1ProxyConnectHandler.Error) -> Self {
    // Two are the same of any head.
    let head = HTTPResponseHead(version: .http1_1, status: .forbidden)
    if error == .proxyAuthenticationRequired() { return .proxyCredentials }
    if error == .invalidProxyResponse() { return .proxyRefused }
    if error == .invalidProxyResponseHead(head) { return .proxyRefused }
    return error == .httpProxyHandshakeTimeout() ? .proxyUnreachable : .connectionBroken
  }

  /// A name may have several addresses, each failing in its own way: a refusal tells most.
  private static func code(_ error: NIOConnectionError) -> Self {
    let codes = error.connectionErrors.map { Self(trouble: $0.error) }
    return codes.first { $0 == .connectionRefused } ?? codes.first ?? .hostNotFound
  }

  private static func code(errno: CInt) -> Self {
    switch errno {
    case ECONNREFUSED: .connectionRefused
    case ETIMEDOUT: .connectTimedOut
    default: .connectionBroken
    }
  }

  private static func code(_ error: NIOSSLError) -> Self {
    switch error {
    case .unableToValidateCertificate, .noCertificateToValidate: .untrustedCertificate
    // NIOSSL hides BoringSSL's reason code and shows only its name.
    case .handshakeFailed(.sslError(let stack))
    where stack.contains { "\($0)".contains("CERTIFICATE_VERIFY_FAILED") }: .untrustedCertificate
    // Closed without TLS's goodbye, after the handshake.
    case .uncleanShutdown: .connectionBroken
    default: .tlsFailed
    }
  }

  private static func code(_ error: NIOSSLExtraError) -> Self {
    error == .failedToValidateHostname || error == .serverHostnameImpossibleToMatch
      ? .certificateForAnotherName : .tlsFailed
  }
}
