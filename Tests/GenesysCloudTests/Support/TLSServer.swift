import NIOHTTP1
import NIOSSL

@testable import GenesysCloud

/// A scripted server that speaks TLS, and the network on which its certificate is trusted.
struct TLSServer {
  let server: ScriptedServer
  let trusting: Network

  /// - Parameter protocols: what it offers in the handshake, the dearest first.
  static func start(
    _ routes: [String: ScriptedServer.Route], certificate: String = SelfSigned.certificate,
    key: String = SelfSigned.key, protocols: [String] = ["http/1.1"]
  ) async throws -> TLSServer {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [
        .certificate(try NIOSSLCertificate(bytes: Array(certificate.utf8), format: .pem))
      ],
      privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)))
    configuration.applicationProtocols = protocols
    let server = try await ScriptedServer.start(
      routes: routes, tls: NIOSSLContext(configuration: configuration))
    return TLSServer(
      server: server,
      trusting: Network(authorities: try Authorities(pem: Array(certificate.utf8))))
  }

  /// What a client with a ready token gets to hear of the organization, by its name.
  func name(
    at host: String? = nil, on network: Network? = nil, record: Record = Record()
  ) async throws -> String? {
    let client = CloudClient(
      host: try ServiceHost(api: host ?? "https://127.0.0.1:\(server.port)"),
      credentials: .accessToken(Secret("ready")), timeouts: .patient,
      network: network ?? trusting, time: ManualTime().source, retry: RetryRule(random: { 0.5 }),
      notice: { notice in record.add(notice) }, trace: { line in record.add(line) })
    do {
      let name = try await client.organizations.me().name
      await client.shutdown()
      return name
    } catch {
      await client.shutdown()
      throw error
    }
  }
}
