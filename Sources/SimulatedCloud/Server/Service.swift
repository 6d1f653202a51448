/// What the server carries: requests to answers, and sockets to channels.
protocol Service: Sendable {
  func deliver(_ request: Request) -> Delivery
  /// A socket is connected to the channel.
  func connect(_ channel: String)
  /// The channel's socket is gone.
  func disconnect(_ channel: String)
  /// The answer to a text of the channel's client.
  func reply(to text: String, on channel: String) -> String
}
