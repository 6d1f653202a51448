/// A text for one channel.
struct Push: Sendable, Equatable {
  let channel: String
  let topic: String
  let text: String

  /// The envelope of all notifications.
  init(channel: String, topic: String, body: JSON, correlation: String) {
    self.channel = channel
    self.topic = topic
    let envelope: JSON = [
      "topicName": .string(topic), "version": "2", "eventBody": body,
      "metadata": ["CorrelationId": .string(correlation)],
    ]
    text = envelope.text
  }

  /// What the platform says of the channel itself: without version and metadata, as recorded.
  init(channel: String, topic: String = "channel.metadata", message: String) {
    self.channel = channel
    self.topic = topic
    let envelope: JSON = [
      "topicName": .string(topic), "eventBody": ["message": .string(message)],
    ]
    text = envelope.text
  }
}
