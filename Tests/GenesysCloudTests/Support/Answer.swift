import FoundationEssentials

@testable import GenesysCloud

extension APIResponse {
  /// An answer to a request for `/path`, made without a server.
  static func answer(
    _ status: Int = 200, _ headers: [String: String] = [:], _ body: String = ""
  ) -> APIResponse {
    APIResponse(
      status: status, headers: headers.map { ($0.key, $0.value) }, body: Data(body.utf8),
      request: APIRequest(.get, "/path"), hostName: "api.example.com",
      clock: ServerClock(time: ManualTime().source))
  }
}
