/// One topic of a channel, with what the channel was last told of it.
struct Subscription: Sendable {
  let topic: Topic
  /// In the order of `Topic.figures`.
  var told: [Int64] = []
  /// The queue's count of changes at that time.
  var changes = -1
  /// When, by the wall clock.
  var toldAt = Milliseconds.min
  /// The current half hour's figures as last told: by media type's raw value, then metric.
  var aggregates: [Int: [String: JSON]] = [:]
  /// The start of the half hour those belong to.
  var halfHour: Milliseconds = 0
  var aggregatesToldAt = Milliseconds.min

  init(_ topic: Topic) {
    self.topic = topic
  }

  /// Lets the channel know nothing but that it begins now: what is so already is not told.
  mutating func begin(_ centre: ContactCentre, wall: Milliseconds) {
    told = topic.figures(centre)
    changes = topic.kind.isOfQueue ? centre.changes[topic.subject] : -1
    // Nothing was told yet, hence the first change need not wait.
    toldAt = .min
    aggregatesToldAt = wall
    aggregates = [:]
  }
}
