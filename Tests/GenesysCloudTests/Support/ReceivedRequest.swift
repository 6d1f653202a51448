/// A request as the scripted server received it.
struct ReceivedRequest: Sendable {
  let method: String
  /// With the query, as it was sent.
  let uri: String
  /// Names in lower case.
  let headers: [String: String]
  let body: String
  /// Of HTTP, such as `1.1`.
  let version: String

  var path: String { String(uri.prefix { $0 != "?" }) }

  /// The values of a query parameter, still encoded.
  func query(_ name: String) -> String? {
    uri.split(separator: "?").dropFirst().first?.split(separator: "&")
      .first { $0.hasPrefix("\(name)=") }
      .map { String($0.dropFirst(name.count + 1)) }
  }
}
