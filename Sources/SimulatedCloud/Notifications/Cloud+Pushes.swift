/// Comparing the centre with what each topic last told.
extension Cloud {
  /// "Notifications are published when there is a change but at most at a rate of one notification
  /// per second."
  private static let leastPause: Milliseconds = .second
  /// The half hour's figures come now and then: after this time at the soonest.
  private static let aggregatesPause: Milliseconds = 10 * .second

  /// What is to be sent. Channels that have expired, or whose token has, end.
  ///
  /// - Parameter atOnce: without the pauses between two notifications of a topic.
  mutating func pushes(now: Milliseconds, wall: Milliseconds, atOnce: Bool) -> [Push] {
    var pushes: [Push] = []
    // Copies: while a channel is changed the rest of the cloud is out of reach.
    var told = told
    let (heartbeat, seed) = (heartbeat, configuration.seed)
    for id in channels.connected {
      guard isAlive(id, wall: wall) else {
        channels.end(id)
        continue
      }
      let centre = channels[id]?.names.isEmpty ?? true ? nil : centre(at: now)
      channels.update(id) { channel in
        if wall >= channel.heartbeatAt {
          channel.heartbeatAt = wall + heartbeat
          pushes.append(Push(channel: id, message: "WebSocket Heartbeat"))
        }
        guard let centre else { return }
        for name in channel.names {
          channel.update(name) { subscription in
            let bodies = Cloud.bodies(&subscription, centre, wall: wall, atOnce: atOnce)
            for body in bodies {
              told += 1
              let correlation = StableID.correlation(~seed ^ told << 20)
              pushes.append(
                Push(channel: id, topic: name, body: body, correlation: correlation))
            }
          }
        }
      }
    }
    self.told = told
    return pushes
  }

  private static func bodies(
    _ subscription: inout Subscription, _ centre: ContactCentre, wall: Milliseconds, atOnce: Bool
  ) -> [JSON] {
    let topic = subscription.topic
    let changes = topic.kind.isOfQueue ? centre.changes[topic.subject] : -1
    var bodies: [JSON] = []
    let mayTell = atOnce || subscription.toldAt == .min || wall - subscription.toldAt >= leastPause
    guard mayTell else { return [] }
    if changes == -1 || changes != subscription.changes {
      let figures = topic.figures(centre)
      bodies = topic.events(from: subscription.told, to: figures, centre)
      subscription.told = figures
      subscription.changes = changes
    }
    // A second message of the topic in the same second would be one too many.
    if atOnce || bodies.isEmpty,
      atOnce || wall - subscription.aggregatesToldAt >= aggregatesPause
    {
      bodies += topic.aggregates(&subscription, centre)
      subscription.aggregatesToldAt = wall
    }
    if !bodies.isEmpty { subscription.toldAt = wall }
    return bodies
  }
}
