/// All clients' channels.
struct ChannelDirectory: Sendable {
  /// "There is a limit of 20 channels per user/app combination."
  static let mostChannels = 20

  private var channels: [String: NotificationChannel] = [:]
  private var made = 0
  private let seed: UInt64
  /// Channels that have ended since the last look, whose sockets have to be closed.
  private var ended: [String] = []

  init(seed: UInt64) {
    self.seed = seed
  }

  subscript(_ id: String) -> NotificationChannel? { channels[id] }

  /// Connected ones, the oldest first.
  var connected: [String] {
    channels.values.filter(\.isConnected).sorted { $0.number < $1.number }.map(\.id)
  }

  func all(of clientID: String) -> [NotificationChannel] {
    channels.values.filter { $0.clientID == clientID }.sorted { $0.number < $1.number }
  }

  /// "Creating a 21st channel will remove the channel with oldest last used date. Channels without
  /// an active connection will be removed first."
  mutating func open(for token: Token, at wall: Milliseconds) -> NotificationChannel {
    let others = all(of: token.clientID)
    if others.count >= ChannelDirectory.mostChannels {
      let idle = others.filter { !$0.isConnected }
      let oldest = (idle.isEmpty ? others : idle).min {
        ($0.lastUsed, $0.number) < ($1.lastUsed, $1.number)
      }
      if let oldest { end(oldest.id) }
    }
    made += 1
    let id = "streaming-0-\(StableID.channel(seed << 20 ^ UInt64(made)))"
    let channel = NotificationChannel(id: id, number: made, for: token, at: wall)
    channels[id] = channel
    return channel
  }

  mutating func update<Failure: Error>(
    _ id: String, _ change: (inout NotificationChannel) throws(Failure) -> Void
  ) throws(Failure) {
    guard var channel = channels[id] else { return }
    // Two owners would make the first change copy all subscriptions.
    channels[id] = nil
    defer { channels[id] = channel }
    try change(&channel)
  }

  mutating func end(_ id: String) {
    channels[id] = nil
    ended.append(id)
  }

  mutating func endAll() {
    for id in channels.keys.sorted() { end(id) }
  }

  mutating func takeEnded() -> [String] {
    defer { ended = [] }
    return ended
  }
}
