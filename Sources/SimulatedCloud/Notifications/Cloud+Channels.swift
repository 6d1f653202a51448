/// Channels' connections, and what goes over them.
extension Cloud {
  /// Adds or replaces a channel's topics, which renews the channel.
  mutating func subscribe(
    _ id: String, to topics: [(name: String, topic: Topic)], replacing: Bool,
    now: Milliseconds, wall: Milliseconds
  ) throws(Refusal) {
    guard let channel = channels[id] else { throw .notFound }
    let kept = replacing ? 0 : channel.names.count
    let added = Set(topics.map(\.name)).filter { replacing || channel.subscriptions[$0] == nil }
    guard kept + added.count <= NotificationChannel.mostTopics else {
      throw .tooManyTopics
    }
    // What is not connected is told nothing, so its topics begin when it connects.
    let centre = channel.isConnected && !added.isEmpty ? centre(at: now) : nil
    channels.update(id) { channel in
      if replacing { channel.clear() }
      for (name, topic) in topics {
        var subscription = Subscription(topic)
        if let centre { subscription.begin(centre, wall: wall) }
        channel.add(name, subscription)
      }
      channel.lastUsed = wall
      channel.endsAt = wall + NotificationChannel.lifetime
    }
  }

  /// Whether a socket can be connected to the channel.
  func isAlive(_ id: String, wall: Milliseconds) -> Bool {
    guard let channel = channels[id] else { return false }
    return wall < channel.endsAt && tokens.isGood(channel.token, at: wall)
  }

  /// A socket is there: from now on changes are told, those of the time without one are lost.
  mutating func connect(_ id: String, now: Milliseconds, wall: Milliseconds) {
    let centre = channels[id]?.names.isEmpty ?? true ? nil : centre(at: now)
    let heartbeat = heartbeat
    channels.update(id) { channel in
      channel.isConnected = true
      channel.lastUsed = wall
      channel.heartbeatAt = wall + heartbeat
      guard let centre else { return }
      for name in channel.names { channel.update(name) { $0.begin(centre, wall: wall) } }
    }
  }

  mutating func disconnect(_ id: String, wall: Milliseconds) {
    channels.update(id) { channel in
      channel.isConnected = false
      channel.lastUsed = wall
    }
  }

  /// `v2.system.token_revoked.{id}`, a SystemMessageSystemMessage.
  func revocation(of id: String) -> Push {
    Push(
      channel: id, topic: "v2.system.token_revoked.\(organisation.id)",
      body: [
        "channelId": .string(id), "systemTopicType": "token_revoked",
        "organizationId": .string(organisation.id),
        "oauthClientId": .string(channels[id]?.clientID ?? ""),
        "reason": "user_tokens_revoked", "message": "The token was revoked.",
      ], correlation: StableID.correlation(told))
  }

  var heartbeat: Milliseconds { Milliseconds(configuration.heartbeat * 1_000) }
}

extension Refusal {
  /// The published limit of topics; how it is worded is not known.
  static let tooManyTopics = Refusal(
    status: 400, code: "bad.request",
    message: "A channel has at most [\(NotificationChannel.mostTopics)] topics.",
    limit: Limit(
      key: "topics.per.channel", value: NotificationChannel.mostTopics,
      namespace: "notifications"))
}
