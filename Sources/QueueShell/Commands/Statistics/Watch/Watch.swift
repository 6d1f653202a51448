import ArgumentParser
import GenesysCloud
import Glibc
import LineEditing

/// Repeats `stats` on a steady tick.
struct Watch: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Repeat stats, agents or waiting every so often.",
    discussion: """
      The interval is 500ms, 10s, 2m or 1h; left out, 10s. What is repeated is stats unless agents \
      or waiting of one queue is named; with neither that nor a queue it is what was shown last. A \
      failed poll is told, the last values stay with their age, and polling goes on. With --live \
      changes show as the server pushes them, and the interval counts only while it pushes none.
      At a terminal a table is repainted in place, the queue in most trouble first: ? shows its \
      keys, q or Ctrl-C ends it. --until ends it when a condition holds (help wait), and alerts \
      ring while it runs (help alert).
      """)

  static let example = "watch 5s Support"

  static let isBounded = false
  private static let standard = "10s"
  /// The server refreshes its figures every second at best; four polls a second is plenty.
  private static let floor: Duration = .milliseconds(250)

  @Argument(
    help: ArgumentHelp(
      "Interval first, then queues; left out, those in use.", valueName: "interval-or-queue"))
  var words: [String] = []

  @Option(
    help: ArgumentHelp(
      "End after so many polls; with --live, changes count too.", valueName: "polls"))
  var count: Int?

  @Option(
    help: ArgumentHelp(
      "End when this holds, with --count or --timeout at the latest.", valueName: "condition"))
  var until: String?

  @Option(help: ArgumentHelp("End after this time.", valueName: "duration"))
  var timeout: String?

  @Flag(help: "Show changes as they are pushed.")
  var live = false

  @Flag(help: "Write lines instead of repainting a table.")
  var lines = false

  @Flag(help: "Write only what changed, in sentences.")
  var changes = false

  @OptionGroup var output: OutputOptions

  static func check(_ words: [String]) throws {
    for (index, word) in words.prefix(while: { $0 != "--" }).enumerated()
    where (index == 0 || word.hasPrefix("-")) && IntervalWord.looksLike(word) {
      _ = try IntervalWord(word, example: "watch 10s")
    }
  }

  func validate() throws {
    if let count, count < 1 { throw ValidationError("\"\(count)\" polls are none: count from 1.") }
  }

  /// What the words and options ask for.
  typealias Order = (
    interval: IntervalWord, limit: IntervalWord?, condition: Condition?, target: WatchTarget
  )

  func check() throws { _ = try order(after: nil) }

  /// - Parameter last: what was shown last.
  func order(after last: WatchTarget?) throws -> Order {
    let words = try WatchWords(words)
    let interval = try words.interval ?? IntervalWord(Self.standard, example: Self.example)
    let limit = try timeout.map { try IntervalWord($0, example: "watch --timeout 10m") }
    let condition = try until.map { try Condition($0, for: WatchVigil.command) }
    let target = words.target(after: last)
    if changes, target.subject.isOfOne {
      throw ShellError(
        "--changes tells of figures, not of lists such as \(target.subject.rawValue).",
        next: "watch --changes stats")
    }
    return (interval, limit, condition, target)
  }

  /// The interval as far as the API bears it.
  static func pace(_ interval: IntervalWord) -> Pace {
    Pace(interval.spelling, max(interval.duration, floor))
  }

  func run(in session: Session) async throws -> Answer {
    let (interval, limit, condition, target) = try order(after: session.memory.watchTarget)
    let queues = try await session.withinCommandTime {
      switch target.subject {
      case .stats: try await session.queues(target.queues, for: Self.name)
      case .agents, .waiting:
        [try await session.oneQueue(target.queues.first, for: target.subject.rawValue)]
      }
    }
    guard !queues.isEmpty else { return Answer(notes: ["No queue to watch."]) }
    session.remember(target)
    if interval.duration < Self.floor {
      session.note("\(interval.spelling) is below the API's pace; polling every 250ms.")
    }
    var plan = WatchPlan(
      subject: target.subject, queues: queues, pace: Self.pace(interval), count: count,
      limit: limit)
    let vigil = try await session.withinCommandTime { [plan] in
      try await WatchVigil(until: condition, over: plan, in: session)
    }
    plan.inquiry = vigil.inquiry
    return try await watch(plan, vigil, in: session)
  }

  private func watch(_ plan: WatchPlan, _ vigil: WatchVigil, in session: Session) async throws
    -> Answer
  {
    var (plan, isPushed) = (plan, live)
    if live, let obstacle = try await LiveWatch.obstacle(in: session, to: plan) {
      session.note(obstacle)
      isPushed = false
    }
    let paints = paints(in: session)
    if paints { plan.inquiry.addStanding(in: session) }
    let keyboard = paints ? Keyboard(input: STDIN_FILENO, output: STDOUT_FILENO) : nil
    defer { keyboard?.close() }
    let board: any WatchBoard =
      paints
      ? PaintedBoard(session: session) { keyboard?.stops ?? 0 } : stream(in: session)
    var loop = WatchLoop(plan, on: board, vigil: vigil, in: session)
    if isPushed { loop.live = try await pushes(plan, in: session) }
    session.remember { $0.isPainting = paints }
    defer { session.remember { $0.isPainting = false } }
    loop.keys = keyboard?.events
    do {
      try await loop.run()
    } catch let error as ShellError where paints && error.status == .interrupted {
      // The session goes on in the row below a `^C`, which no keyboard that is open shows.
      session.console.write("\u{1B}[A")
      throw error
    }
    return Answer(notes: [loop.vigil.success].compactMap { $0 })
  }

  private func pushes(
    _ plan: WatchPlan, in session: Session
  ) async throws -> (events: any AsyncSequence<LiveEvent, Never> & Sendable, watch: LiveWatch) {
    let shown = session.memory.aggregates
    let events = try await session.client().live(
      queueIDs: plan.inquiry.ids(beside: plan.queues),
      aggregates: plan.inquiry.aggregates(beside: shown), interval: plan.pace.interval,
      localTime: session.zone)
    let watch = LiveWatch(
      queues: plan.queues, aggregates: shown, interval: plan.pace.spelling, count: count)
    return (events, watch)
  }

  /// Whether a table is repainted in place.
  private func paints(in session: Session) -> Bool {
    let asked = output.format ?? session.memory.settings.format
    return session.isRead && !session.terminal.isDumb
      && !lines && !changes && (asked == nil || asked == .table)
  }

  private func stream(in session: Session) -> any WatchBoard {
    let asked = output.format ?? session.memory.settings.format
    return changes
      ? ChangesBoard(session: session, format: asked)
      : StreamedBoard(session: session, format: asked ?? .line)
  }

  /// Asking again with credentials that the server refused locks a client out in the end.
  static func isHopeless(_ error: any Error, in session: Session) -> Bool {
    guard let code = (error as? CloudError)?.code else { return error is ShellError }
    // A ready token cannot be renewed.
    if code == .tokenRejected || code == .tokenExpired,
      case .accessToken = session.memory.account?.credentials
    {
      return true
    }
    return code == .unknownClient || code == .wrongSecret
  }

  static func allFailed(_ polls: Int, _ failure: ShellError) -> ShellError {
    ShellError(
      polls == 1 ? "The poll failed." : "All \(polls) polls failed.", next: "whoami",
      status: failure.status)
  }
}
