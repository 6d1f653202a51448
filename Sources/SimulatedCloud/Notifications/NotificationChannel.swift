/// A client's channel: where notifications go while a socket is connected to it.
struct NotificationChannel: Sendable {
  /// The published limit of topics.
  static let mostTopics = 1_000
  /// The life of a channel, renewed by subscribing.
  static let lifetime: Milliseconds = 24 * .hour

  let id: String
  /// Counts up: which was made first.
  let number: Int
  let token: String
  let clientID: String
  /// By the wall clock, like all that follows.
  var endsAt: Milliseconds
  var lastUsed: Milliseconds
  var isConnected = false
  var heartbeatAt = Milliseconds.max
  /// Topics' names in the order subscribed.
  private(set) var names: [String] = []
  private(set) var subscriptions: [String: Subscription] = [:]

  init(id: String, number: Int, for token: Token, at wall: Milliseconds) {
    self.id = id
    self.number = number
    self.token = token.text
    clientID = token.clientID
    endsAt = wall + NotificationChannel.lifetime
    lastUsed = wall
  }

  mutating func clear() {
    names = []
    subscriptions = [:]
  }

  /// Adds a topic; one that is there already goes on.
  mutating func add(_ name: String, _ subscription: Subscription) {
    guard subscriptions[name] == nil else { return }
    names.append(name)
    subscriptions[name] = subscription
  }

  mutating func update(_ name: String, _ change: (inout Subscription) -> Void) {
    guard var subscription = subscriptions[name] else { return }
    change(&subscription)
    subscriptions[name] = subscription
  }
}
