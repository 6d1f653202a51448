/// Where a figure belongs.
struct TallyKey: Sendable, Hashable, Comparable {
  let queue: Int
  let media: MediaType
  /// Who answered; nil for what no agent did, and when figures are not asked by agent.
  let agent: Int?
  /// The interval's number, by granularity.
  let step: Int

  static func < (left: TallyKey, right: TallyKey) -> Bool {
    (left.queue, left.media.rawValue, left.agent ?? -1, left.step)
      < (right.queue, right.media.rawValue, right.agent ?? -1, right.step)
  }
}
