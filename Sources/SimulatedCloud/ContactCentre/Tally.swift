/// What happened in some interval: the figures the aggregates query is answered from.
///
/// Each figure belongs to the moment it is settled: offered at the arrival; answered, abandoned
/// and waited when it leaves the queue; talked and held at the talk's end; after-call work and
/// handled when that work is done (so a long call is in the later interval, as on the platform).
///
/// Callbacks have no answer, abandon or service level: the API does not fill those for them.
struct Tally: Sendable, Equatable {
  var offered = 0
  var connected = 0
  var overServiceLevel = 0
  var transferred = 0
  var abandon = Spread()
  var shortAbandon = Spread()
  /// In the queue, without the alert.
  var acd = Spread()
  var alert = Spread()
  /// In the queue and alerting, whatever the end: answered, abandoned or flowed out.
  var wait = Spread()
  var answer = Spread()
  var flowOut = Spread()
  /// Talk without held time.
  var talk = Spread()
  var held = Spread()
  var afterCallWork = Spread()
  var handle = Spread()

  /// Answered within the target, of all answered and abandoned.
  var serviceLevelNumerator: Int { answer.count - overServiceLevel }
  var serviceLevelDenominator: Int { answer.count + abandon.count }

  mutating func arrive() {
    offered += 1
  }

  mutating func leaveQueue(_ interaction: Interaction) {
    wait.add(interaction.wait)
    acd.add(interaction.wait - (interaction.wasAnswered ? interaction.alert : 0))
    switch interaction.phase {
    case .flowedOut:
      flowOut.add(interaction.wait)
    case .abandoned:
      abandon.add(interaction.wait)
      if interaction.wait < Handling.shortAbandon { shortAbandon.add(interaction.wait) }
    default:
      connected += 1
      alert.add(interaction.alert)
      guard interaction.media != .callback else { return }
      answer.add(interaction.wait)
      if interaction.wait > interaction.target { overServiceLevel += 1 }
    }
  }

  mutating func endTalk(_ interaction: Interaction) {
    talk.add(interaction.talk - interaction.held)
    if interaction.held > 0 { held.add(interaction.held) }
    if interaction.transferred { transferred += 1 }
  }

  mutating func finish(_ interaction: Interaction) {
    afterCallWork.add(interaction.afterCallWork)
    handle.add(interaction.talk + interaction.afterCallWork)
  }

  mutating func add(_ other: Tally) {
    offered += other.offered
    connected += other.connected
    overServiceLevel += other.overServiceLevel
    transferred += other.transferred
    for spread in Tally.spreads { self[keyPath: spread].add(other[keyPath: spread]) }
  }

  private static var spreads: [WritableKeyPath<Tally, Spread>] {
    [
      \.abandon, \.shortAbandon, \.acd, \.alert, \.wait, \.answer, \.flowOut, \.talk, \.held,
      \.afterCallWork, \.handle,
    ]
  }
}
