import Synchronization

/// One command while it runs. All it does carries this identity along, so that what a command does
/// after it was left, when its clean-up hung, can be told from what the session does by then.
final class CommandRun: Sendable {
  /// The command that the current task belongs to; nil outside of commands.
  @TaskLocal static var current: CommandRun?

  private let isLeft = Atomic(false)

  /// Whether the current task belongs to a command that was left: nobody waits for it any more.
  static var isLeft: Bool { current?.isLeft.load(ordering: .acquiring) ?? false }

  func leave() { isLeft.store(true, ordering: .releasing) }
}
