/// What live statistics tell.
public enum LiveEvent: Sendable {
  /// Figures that were asked for.
  case snapshot(Snapshot)
  /// All figures, of which those of these queue ids were changed by a push. Figures over time are
  /// as the last ``snapshot(_:)`` had them.
  case update(Snapshot, changed: Set<String>)
  /// A snapshot could not be had; the next may.
  case failed(CloudError)
  /// Changes are pushed from now on.
  case live
  /// Nothing is pushed for this reason, so figures are asked for at the interval.
  case polling(because: CloudError)
  /// The changes of these topics are not pushed: they show with the snapshot once a minute.
  case rejected([TopicRejection])
}
