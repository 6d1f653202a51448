import Testing

@testable import GenesysCloud

struct ChannelAddressTests {
  private static let ireland = "https://api.mypurecloud.ie"

  private func address(_ uri: String, _ api: String = ireland) throws -> ChannelAddress {
    try ChannelAddress(Secret(uri), of: ServiceHost(api: api))
  }

  @Test func theStreamingHostOfTheDomainIsTaken() throws {
    let address = try address("wss://streaming.mypurecloud.ie/channels/streaming-0-x?a=b")
    #expect(address.isEncrypted)
    #expect(address.host == "streaming.mypurecloud.ie")
    #expect(address.port == 443)
    #expect(address.authority == "streaming.mypurecloud.ie")
    #expect(address.base == "https://streaming.mypurecloud.ie")
    #expect(address.path == Secret("/channels/streaming-0-x?a=b"))
    #expect(!"\(address)".contains("streaming-0-x"))
  }

  @Test func theSimulatorsIsTakenWithoutTLS() throws {
    let address = try address("ws://127.0.0.1:8080/channels/x", "http://127.0.0.1:8080")
    #expect(!address.isEncrypted)
    #expect(address.port == 8080)
    #expect(address.authority == "127.0.0.1:8080")
  }

  @Test(
    "An address that leads elsewhere, or is none, is refused",
    arguments: [
      ("ws://streaming.mypurecloud.ie/channels/s3", ireland, CloudError.Code.insecureHost),
      ("ws://127.0.0.1:80/channels/s3", ireland, .insecureHost),
      ("wss://127.0.0.1/channels/s3", ireland, .invalidHost),
      ("wss://streaming.mypurecloud.de/channels/s3", ireland, .invalidHost),
      ("wss://evilmypurecloud.ie/channels/s3", ireland, .invalidHost),
      ("wss://mypurecloud.ie.evil.com/channels/s3", ireland, .invalidHost),
      ("wss://u:p@streaming.mypurecloud.ie/channels/s3", ireland, .invalidHost),
      ("https://streaming.mypurecloud.ie/channels/s3", ireland, .invalidHost),
      ("wss://streaming.mypurecloud.ie/channels/s3 HTTP/1.1\r\nX: y", ireland, .invalidHost),
      ("wss://streaming.mypurecloud.ie:0/channels/s3", ireland, .invalidHost),
      ("wss:///channels/s3", ireland, .invalidHost), ("", ireland, .invalidHost),
      ("ws://example.com/channels/s3", "http://127.0.0.1:8080", .insecureHost),
      ("wss://example.com/channels/s3", "http://127.0.0.1:8080", .invalidHost),
      ("ws://127.0.0.1/channels/s3", "https://127.0.0.1:8443", .insecureHost),
    ])
  func refused(uri: String, api: String, code: CloudError.Code) throws {
    let error = #expect(throws: CloudError.self) { try address(uri, api) }
    #expect(error?.code == code)
    #expect(error.map { "\($0)".contains("s3") } == false)
  }
}
