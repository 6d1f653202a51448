/// One interaction's way through one queue. Times of phases not yet reached are 0.
///
/// Durations are written when they are over, never ahead, so that a record read at any moment
/// holds nothing of the future.
struct Interaction: Sendable, Equatable {
  /// Its place in the life of the interaction; the order is meant.
  enum Phase: UInt8, Comparable, Sendable {
    case waiting, alerting, interacting, wrappingUp, handled, abandoned, flowedOut

    static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
  }

  /// A transferred interaction goes on in another queue as the same conversation.
  let conversation: Int
  let queue: Int
  let media: MediaType
  let arrivedAt: Milliseconds
  let patienceEndsAt: Milliseconds
  let flowsOut: Bool
  let target: Milliseconds

  var phase = Phase.waiting
  var phaseSince: Milliseconds
  var agent: Int?
  /// Of the alert that was answered.
  var alert: Milliseconds = 0
  /// Answered, abandoned or flowed out.
  var leftQueueAt: Milliseconds = 0
  var talkEndedAt: Milliseconds = 0
  var held: Milliseconds = 0
  var finishedAt: Milliseconds = 0
  var transferred = false

  var wait: Milliseconds { leftQueueAt - arrivedAt }
  var talk: Milliseconds { talkEndedAt - leftQueueAt }
  var afterCallWork: Milliseconds { finishedAt - talkEndedAt }
  var wasAnswered: Bool { phase >= .interacting && phase <= .handled }
  var isFinished: Bool { phase >= .handled }
}
