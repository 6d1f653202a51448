/// What the scripted server does with one request.
enum Reply: Sendable {
  case answer(Int, headers: [String: String] = [:], body: String)
  /// Bytes as they are, for bodies that are no text.
  case bytes(headers: [String: String], body: [UInt8])
  /// Nothing is answered until the connection ends.
  case silence
  /// The head and a part of the body, then nothing more.
  case headThenSilence
  /// Fewer bytes than announced, then the connection is closed.
  case truncated
  /// The connection is closed without an answer.
  case close
  /// The connection is reset without an answer.
  case reset

  static func json(_ body: String) -> Reply {
    .answer(200, headers: ["Content-Type": "application/json"], body: body)
  }

  static func status(_ status: Int, _ headers: [String: String] = [:]) -> Reply {
    .answer(status, headers: headers, body: "")
  }
}
