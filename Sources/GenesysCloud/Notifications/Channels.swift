import FoundationEssentials

/// The channels that notifications come through.
///
/// No permission is needed for a channel; each topic has its own. An application has 20 channels at
/// most for a user or client: the 21st removes the one longest unused, those without a connection
/// first.
public struct Channels: Sendable {
  static let path = "/api/v2/notifications/channels"
  /// How many topics a channel takes.
  ///
  /// Source: the limit that clients of the API keep to; the documentation of the call is silent.
  public static let topicsAtMost = 1_000
  /// How many channels an application has at most for one user or client.
  public static let channelsAtMost = 20

  let pipeline: Pipeline

  /// Makes a channel, which lives for 24 hours.
  public func create() async throws(CloudError) -> NotificationChannel {
    try await pipeline.read(NotificationChannel.self, APIRequest(.post, Self.path))
  }

  /// Whether the API still knows a channel.
  public func exists(_ channel: NotificationChannel) async throws(CloudError) -> Bool {
    do {
      try await pipeline.send(request(.head, channel))
      return true
    } catch {
      guard error.code == .notFound else { throw error }
      return false
    }
  }

  /// Makes these the channel's topics, in place of any that it has.
  ///
  /// - Parameter topics: ``topicsAtMost`` at most.
  /// - Returns: the topics that the API rejects; the others are subscribed to.
  public func replace(
    _ topics: [Topic], of channel: NotificationChannel
  ) async throws(CloudError) -> [TopicRejection] {
    try await subscribe(.put, topics, channel)
  }

  /// Adds topics to those that the channel has.
  ///
  /// - Returns: the topics that the API rejects; the others are subscribed to.
  public func add(
    _ topics: [Topic], to channel: NotificationChannel
  ) async throws(CloudError) -> [TopicRejection] {
    try await subscribe(.post, topics, channel)
  }

  /// Without `ignoreErrors` one topic that is not permitted would fail them all.
  private func subscribe(
    _ method: APIRequest.Method, _ topics: [Topic], _ channel: NotificationChannel
  ) async throws(CloudError) -> [TopicRejection] {
    let body: Data
    do {
      body = try JSONEncoder().encode(topics.map { ["id": $0.name] })
    } catch {
      // Unreachable: strings can be encoded.
      throw CloudError(.invalidRequest, method: method.rawValue, path: Self.path)
    }
    let answer = try await pipeline.read(
      SubscriptionAnswer.self,
      request(
        method, channel, below: "/subscriptions", query: [("ignoreErrors", "true")], body: body))
    return answer.rejections
  }

  private func request(
    _ method: APIRequest.Method, _ channel: NotificationChannel, below: String = "",
    query: [(name: String, value: String)] = [], body: Data? = nil
  ) -> APIRequest {
    let id = channel.id.value.percentEncoded
    return APIRequest(
      method, "\(Self.path)/\(id)\(below)", query: query, body: body, secretPart: id)
  }
}
