import FoundationEssentials

@testable import GenesysCloud

/// Everything that reads a line of text from outside: headers, addresses, times.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHeaders(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let response = APIResponse(
    status: 429,
    headers: [
      ("Retry-After", text), ("Date", text), ("inin-ratelimit-count", text),
      ("inin-ratelimit-allowed", text), ("inin-ratelimit-reset", text),
    ], body: Data(text.utf8), request: APIRequest(.get, "/"), hostName: "api.example.com",
    clock: ServerClock(time: .system))
  _ = response.failure()
  _ = RateBudget(response)
  _ = HTTPDate(text)
  _ = try? ServiceHost(api: text)
  _ = Region(text)
  _ = Aggregate(text)
  let proxies = try? Proxies(https: text, all: nil, none: text)
  _ = proxies?.proxy(to: "https://api.example.com")
  _ = try? ChannelAddress(Secret(text), of: Region.standard.host)
  _ = try? SignInRedirect(method: "GET", uri: text, state: "s")
  precondition(text.percentEncoded.utf8.allSatisfy { $0 < 0x80 }, "not encoded")
  return 0
}
