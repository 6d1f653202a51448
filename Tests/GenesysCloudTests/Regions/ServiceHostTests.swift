import Testing

@testable import GenesysCloud

struct ServiceHostTests {
  @Test(arguments: [
    ("https://api.mypurecloud.com", "https://api.mypurecloud.com", "https://login.mypurecloud.com"),
    (
      "https://api.mypurecloud.com/", "https://api.mypurecloud.com", "https://login.mypurecloud.com"
    ),
    (
      "HTTPS://API.Example.com:8443", "https://api.example.com:8443",
      "https://login.example.com:8443"
    ),
    ("https://gateway.example.com", "https://gateway.example.com", "https://gateway.example.com"),
    ("https://my.api.example.com", "https://my.api.example.com", "https://my.api.example.com"),
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080", "http://127.0.0.1:8080"),
    ("http://127.1.2.3", "http://127.1.2.3", "http://127.1.2.3"),
    ("http://[::1]:8080/", "http://[::1]:8080", "http://[::1]:8080"),
    ("http://localhost:1", "http://localhost:1", "http://localhost:1"),
  ])
  func acceptedAddressGivesBothHosts(_ url: String, _ api: String, _ login: String) throws {
    let host = try ServiceHost(api: url)
    #expect(host.api == api)
    #expect(host.login == login)
  }

  @Test(arguments: [
    "http://api.mypurecloud.com", "http://127.0.0.1.example.com", "http://localhost.example.com",
    "http://10.0.0.1", "http://[::2]", "http://127.1", "http://[::ffff:127.0.0.1]",
  ])
  func plainHTTPToAnotherMachineIsInsecure(_ url: String) {
    #expect(throws: CloudError(.insecureHost, host: url)) { try ServiceHost(api: url) }
  }

  @Test(arguments: [
    "", "api.mypurecloud.com", "ftp://api.mypurecloud.com", "https://", "https:///",
    "https://api.example.com/v2", "https://api.example.com//", "https://api.example.com?x=1",
    "https://api.example.com#x", "https://api.example.com:", "https://api.example.com:0",
    "https://api.example.com:65536", "https://api.example.com:+1", "https://api.example.com:٣",
    "https://api example.com", "https://api.example.com\r\nX: y", "https://[::1", "https://[x]",
    "https://[::1]x", "https://.example.com", "://x",
  ])
  func anythingButSchemeHostAndPortIsInvalid(_ url: String) {
    #expect(throws: CloudError(.invalidHost, host: url)) { try ServiceHost(api: url) }
  }

  @Test func refusedPasswordIsNotTold() throws {
    let error = #expect(throws: CloudError.self) {
      try ServiceHost(api: "https://user:hunter2@api.example.com")
    }
    #expect(error?.code == .invalidHost)
    #expect(error?.host == "api.example.com")
  }

  @Test func nameKeepsThePort() throws {
    #expect(try ServiceHost(api: "http://127.0.0.1:8080/").name == "127.0.0.1:8080")
    #expect(try ServiceHost(api: "https://[::1]:1").name == "[::1]:1")
  }
}
