import NIOSSL
import Testing

@testable import GenesysCloud

struct ProxiesTests {
  private static let api = "https://api.mypurecloud.ie"

  private static func name(
    _ url: String = api, https: String? = "proxy.example.com:3128", all: String? = nil,
    none: String? = nil
  ) throws -> String? {
    try Proxies(https: https, all: all, none: none).proxy(to: url)?.name
  }

  @Test(arguments: [
    ("http://proxy.example.com:3128", "proxy.example.com:3128"),
    ("HTTP://Proxy.example.com:3128/", "proxy.example.com:3128"),
    ("proxy.example.com", "proxy.example.com:1080"),
    ("10.0.0.7:80", "10.0.0.7:80"),
    ("http://[2001:db8::1]:3128", "[2001:db8::1]:3128"),
    ("socks5h://proxy.example.com", "proxy.example.com:1080"),
    ("http://ann:hunter2@proxy.example.com:3128", "proxy.example.com:3128"),
  ])
  func proxyIsReadAsCurlReadsIt(_ text: String, _ name: String) throws {
    #expect(try Self.name(https: text) == name)
  }

  @Test func userAndPasswordAreDecodedAndKeptSecret() throws {
    let proxy = try Proxy("http://an%40n:hunter%3a2:x@proxy.example.com")
    #expect(proxy.authorization == Secret("Basic YW5AbjpodW50ZXI6Mjp4"))
    #expect(proxy.user == "an@n")
    #expect(!"\(proxy)".contains("hunter"))
    #expect(try Proxy("http://ann@proxy.example.com").authorization == Secret("Basic YW5uOg=="))
    #expect(try Proxy("http://proxy.example.com").authorization == nil)
  }

  @Test(arguments: [
    ("ftp://proxy.example.com", "ftp://proxy.example.com"),
    ("https://ann:hunter2@proxy.example.com", "https://proxy.example.com"),
    ("socks5://ann:hunter2@proxy.example.com", "socks5://proxy.example.com"),
    ("ann:hunter2@proxy.example.com:99999", "proxy.example.com:99999"),
    ("ann:hun@ter2@", ""),
    ("http://proxy.example.com/path", "http://proxy.example.com/path"),
    ("http://", "http://"),
  ])
  func badProxyIsNamedWithoutItsPassword(_ text: String, _ told: String) throws {
    let error = #expect(throws: CloudError.self) {
      _ = try Proxies(https: text, all: nil, none: nil)
    }
    #expect(error == CloudError(.invalidProxy, host: told))
  }

  @Test func firstOfTheTwoNamesCounts() throws {
    #expect(try Self.name(https: nil, all: "all:1") == "all:1")
    #expect(try Self.name(https: "", all: "all:1") == "all:1")
    #expect(try Self.name(https: "https:2", all: "all:1") == "https:2")
    #expect(try Self.name(https: nil) == nil)
  }

  @Test(arguments: ["http://127.0.0.1:8080", "http://localhost", "https://[::1]:8443"])
  func thisMachineIsNeverReachedThroughAProxy(_ url: String) throws {
    #expect(try Self.name(url) == nil)
  }

  @Test(arguments: [
    "*", "mypurecloud.ie", ".mypurecloud.ie", "*.mypurecloud.ie", "API.mypurecloud.ie",
    "api.mypurecloud.ie:443", "other.example.com, mypurecloud.ie", "a b mypurecloud.ie",
  ])
  func exceptionsCoverHostsAndWhatIsBelow(_ list: String) throws {
    #expect(try Self.name(none: list) == nil)
  }

  @Test(arguments: [
    "", "purecloud.ie", "i.mypurecloud.ie", "login.mypurecloud.ie", "api.mypurecloud.ie:8443",
    "10.0.0.0/8", "10.0.0.0/99", "x/8", "://", ",,",
  ])
  func othersAreNotCovered(_ list: String) throws {
    #expect(try Self.name(none: list) == "proxy.example.com:3128")
  }

  @Test(arguments: [
    ("https://10.200.3.4", "10.0.0.0/8", true), ("https://11.0.0.1", "10.0.0.0/8", false),
    ("https://192.168.5.130", "192.168.5.128/25", true),
    ("https://192.168.5.127", "192.168.5.128/25", false),
    ("https://192.168.5.1", "0.0.0.0/0", true), ("https://10.1.2.3", "10.1.2.3", true),
    ("https://[2001:db8::5]", "2001:db8::/32", true), ("https://[2001:db9::5]", "::/0", true),
    ("https://[2001:db8::5]", "2001:db8::5", true), ("https://[2001:db8::5]", "0.0.0.0/0", false),
    ("https://[2001:db8::5]:8443", "[2001:db8::5]:8443", true),
  ])
  func blocksOfAddressesAreCovered(_ url: String, _ list: String, _ isCovered: Bool) throws {
    #expect(try Self.name(url, none: list) == (isCovered ? nil : "proxy.example.com:3128"))
  }

  @Test(arguments: [
    "", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
  ])
  func authoritiesThatAreNoneAreRefused(_ text: String) {
    #expect(throws: CloudError(.invalidAuthorities)) {
      _ = try Authorities(pem: Array(text.utf8))
    }
  }

  @Test func authoritiesAreAddedToTheMachines() throws {
    let network = Network(authorities: try Authorities(pem: Array(SelfSigned.certificate.utf8)))
    #expect(network.tlsConfiguration.additionalTrustRoots.count == 1)
    #expect(network.tlsConfiguration.trustRoots == .default)
    #expect(Network.direct.tlsConfiguration.additionalTrustRoots.isEmpty)
  }
}
