import FoundationEssentials

/// What one text of a channel's WebSocket says.
enum Notification: Sendable, Equatable {
  /// A sign of life: the heartbeat that comes every 30 seconds, or the answer to a ping.
  case alive
  /// The server is about to close the socket, with a minute's notice; the channel stays.
  case socketClosing
  /// The channel no longer has its topics.
  case unsubscribed
  /// The token that the channel was made with is no longer good, or the channel has ended.
  case channelEnded
  /// Rows about queues that changed.
  case observations([MeasuredGroup])
  /// Anything else, of which nothing is known.
  case other(topic: String)

  /// Reads a text.
  ///
  /// - Throws: when it is no JSON object.
  init(_ text: String) throws {
    self = try JSONDecoder().decode(Envelope.self, from: Data(text.utf8)).notification
  }
}

/// `{topicName, version, eventBody, metadata}`, or the answer to something said over the socket,
/// `{result, status, message}`.
private struct Envelope: Decodable {
  let notification: Notification

  private enum CodingKeys: CodingKey {
    case topicName, eventBody, result
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let topic = container.lenient(String.self, .topicName) ?? ""
    switch topic {
    case "channel.metadata": notification = .alive
    case "v2.system.socket_closing": notification = .socketClosing
    case _ where topic.hasPrefix("v2.system.no_longer_subscribed"): notification = .unsubscribed
    case _ where topic.hasPrefix("v2.system.token_revoked"): notification = .channelEnded
    // What a channel says that has expired, been replaced, or whose token has.
    case "" where container.lenient(String.self, .result) == "404": notification = .channelEnded
    default:
      let queueID = Topic(name: topic).queueID
      let groups = queueID.flatMap { id in
        container.lenient(PushedRows.self, .eventBody).map { $0.groups(ofQueue: id) }
      }
      notification = groups.map { .observations($0) } ?? .other(topic: topic)
    }
  }
}
