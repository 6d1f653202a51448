/// What clients say over a socket.
extension Cloud {
  /// The answer to a text; nil for none.
  mutating func reply(
    to text: String, on id: String, now: Milliseconds, wall: Milliseconds
  ) -> String {
    guard isAlive(id, wall: wall) else {
      return Cloud.result("404", "error", message: "The channel has expired or was replaced.")
    }
    channels.update(id) { $0.lastUsed = wall }
    let message = JSON(text: Array(text.utf8))
    switch message?["message"]?.string {
    case "ping": return Push(channel: id, message: "pong").text
    case "subscribe": return subscribe(message ?? .null, id, now: now, wall: wall)
    default: return Cloud.result("400", "error", message: "The message is not understood.")
    }
  }

  private mutating func subscribe(
    _ message: JSON, _ id: String, now: Milliseconds, wall: Milliseconds
  ) -> String {
    let correlation = message["correlationId"]
    let names = (message["topics"]?.array ?? []).compactMap(\.string)
    let request = SubscriptionRequest(
      names, of: organisation, granted: configuration.permissions)
    do throws(Refusal) {
      if let refusal = request.firstRefusal { throw refusal }
      try subscribe(id, to: request.permitted, replacing: false, now: now, wall: wall)
    } catch {
      return Cloud.result(
        "\(error.status)", "failure", message: error.message, correlation: correlation)
    }
    return Cloud.result("200", "subscribed", topics: names, correlation: correlation)
  }

  private static func result(
    _ result: String, _ status: String, message: String? = nil, topics: [String]? = nil,
    correlation: JSON? = nil
  ) -> String {
    JSON.object(present: [
      ("result", .string(result)), ("status", .string(status)),
      ("message", message.map(JSON.string)), ("topics", topics.map(JSON.strings)),
      ("correlationId", correlation),
    ]).text
  }
}
