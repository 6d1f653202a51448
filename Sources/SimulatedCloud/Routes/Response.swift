/// An HTTP answer.
struct Response: Sendable {
  var status: Int
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// The channel whose socket the connection becomes.
  var upgradesTo: String?

  static func json(_ value: JSON, status: Int = 200) -> Response {
    Response(
      status: status, headers: [("Content-Type", "application/json")],
      body: Array(value.text.utf8))
  }

  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
