import NIOHTTP1
import Testing

@testable import GenesysCloud

@Suite(.timeLimit(.minutes(1)))
struct ProxyTests {
  private static let routes = [
    "/api/v2/organizations/me": ScriptedServer.replies(.json(#"{"id":"o","name":"Acme"}"#))
  ]

  /// A server that says it is api.example.com, and a network that reaches it through a proxy.
  private func server(
    behind proxyURL: (Int) -> String, authorization: String? = nil,
    refusal: HTTPResponseStatus? = nil,
    _ test: (TLSServer, ProxyServer, Network) async throws -> Void
  ) async throws {
    let server = try await TLSServer.start(
      Self.routes, certificate: ThrowAway.example, key: ThrowAway.exampleKey,
      protocols: ["h2", "http/1.1"])
    let proxy = try await ProxyServer.start(
      to: server.server.port, authorization: authorization, refusal: refusal)
    var network = server.trusting
    network.proxies = try Proxies(https: proxyURL(proxy.port), all: nil, none: nil)
    try await test(server, proxy, network)
    // The test may have stopped it.
    try? await proxy.stop()
    try await server.server.stop()
  }

  @Test func hostIsReachedThroughTheProxy() async throws {
    try await server(behind: { "http://127.0.0.1:\($0)" }) { server, proxy, network in
      let name = try await server.name(at: "https://api.example.com", on: network)
      #expect(name == "Acme")
      #expect(
        proxy.visits == [.init(target: "api.example.com:443", authorization: nil)])
      #expect(server.server.requests.map(\.version) == ["2.0"])
    }
  }

  @Test func userAndPasswordAreShownToTheProxyAlone() async throws {
    // ann:hunter2
    let basic = "Basic YW5uOmh1bnRlcjI="
    try await server(
      behind: { "http://ann:hunter2@127.0.0.1:\($0)" }, authorization: basic
    ) { server, proxy, network in
      _ = try await server.name(at: "https://api.example.com", on: network)
      #expect(proxy.visits.map(\.authorization) == [basic])
      #expect(server.server.requests.first?.headers["proxy-authorization"] == nil)
    }
  }

  @Test("Without the right ones, nothing gets past it", arguments: ["", "ann:wrong@"])
  func credentials(shown: String) async throws {
    try await server(
      behind: { "http://\(shown)127.0.0.1:\($0)" }, authorization: "Basic YW5uOmh1bnRlcjI="
    ) { server, proxy, network in
      let error = await #expect(throws: CloudError.self) {
        _ = try await server.name(at: "https://api.example.com", on: network)
      }
      #expect(error?.code == .proxyCredentials)
      #expect(error?.host == "127.0.0.1:\(proxy.port)")
      #expect(server.server.connections == 0)
    }
  }

  @Test func refusalOfTheProxyIsTheProxys() async throws {
    try await server(behind: { "http://127.0.0.1:\($0)" }, refusal: .forbidden) {
      server, proxy, network in
      let error = await #expect(throws: CloudError.self) {
        _ = try await server.name(at: "https://api.example.com", on: network)
      }
      #expect(error?.code == .proxyRefused)
      #expect(error?.host == "127.0.0.1:\(proxy.port)")
      #expect(proxy.visits.count == 1)
    }
  }

  @Test func proxyThatIsNotThereIsNamed() async throws {
    try await server(behind: { "http://127.0.0.1:\($0)" }) { server, proxy, network in
      try await proxy.stop()
      let error = await #expect(throws: CloudError.self) {
        _ = try await server.name(at: "https://api.example.com", on: network)
      }
      #expect(error?.code == .proxyUnreachable)
      #expect(error?.host == "127.0.0.1:\(proxy.port)")
    }
  }

  @Test func thisMachineIsReachedWithoutIt() async throws {
    let server = try await TLSServer.start(Self.routes)
    var network = server.trusting
    network.proxies = try Proxies(https: "http://proxy.invalid:1", all: nil, none: nil)
    #expect(try await server.name(on: network) == "Acme")
    try await server.server.stop()
  }
}
