/// The distributions one media type's interactions are drawn from.
///
/// | | patience (exponential) | when it ends | talk (log-normal) | held | after-call work |
/// | --- | --- | --- | --- | --- | --- |
/// | voice | 4 min | abandons; 5 % flow out | 4 min 10 s, sigma 0.7 | 25 %, 45 s | 35 s |
/// | chat | 5 min | abandons; 5 % flow out | 6 min 30 s, sigma 0.6 | never | 25 s |
/// | message | 40 min | abandons; 30 % flow out | 5 min 40 s, sigma 0.7 | never | 20 s |
/// | email | 6 h | flows out | 6 min 50 s, sigma 0.8 | never | 15 s |
/// | callback | 6 h | flows out | 4 min, sigma 0.6 | 15 %, 40 s | 40 s |
///
/// Talk includes held time. Held time and after-call work are exponential; after-call work is at
/// least 5 s. All of it the same in every queue: the centre is believable, not calibrated.
struct Handling: Sendable {
  let patience: Milliseconds
  let flowOutShare: Double
  let talk: Milliseconds
  let talkSigma: Double
  let heldShare: Double
  let held: Milliseconds
  let afterCallWork: Milliseconds

  static let leastAfterCallWork: Milliseconds = 5 * .second
  /// An abandon sooner than this is a short one.
  static let shortAbandon: Milliseconds = 10 * .second
  /// Of what was answered.
  static let transferShare = 0.06

  /// By media type's raw value.
  static let all = MediaType.allCases.map(Handling.init(of:))

  private init(of media: MediaType) {
    switch media {
    case .voice:
      self.init(240, flowOut: 0.05, talk: 250, sigma: 0.7, heldShare: 0.25, held: 45, work: 35)
    case .chat:
      self.init(300, flowOut: 0.05, talk: 390, sigma: 0.6, heldShare: 0, held: 0, work: 25)
    case .message:
      self.init(2_400, flowOut: 0.3, talk: 340, sigma: 0.7, heldShare: 0, held: 0, work: 20)
    case .email:
      self.init(21_600, flowOut: 1, talk: 410, sigma: 0.8, heldShare: 0, held: 0, work: 15)
    case .callback:
      self.init(21_600, flowOut: 1, talk: 240, sigma: 0.6, heldShare: 0.15, held: 40, work: 40)
    }
  }

  /// Times in seconds.
  private init(
    _ patience: Milliseconds, flowOut: Double, talk: Milliseconds, sigma: Double,
    heldShare: Double, held: Milliseconds, work: Milliseconds
  ) {
    self.patience = patience * .second
    flowOutShare = flowOut
    self.talk = talk * .second
    talkSigma = sigma
    self.heldShare = heldShare
    self.held = held * .second
    afterCallWork = work * .second
  }
}
