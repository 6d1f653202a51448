import ArgumentParser
import GenesysCloud

/// Repeats `stats` on a steady tick.
struct Watch: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Repeat stats every so often.",
    discussion: """
      The interval is 500ms, 10s, 2m or 1h; left out, 10s. A failed poll is told and polling goes \
      on. With --live changes show as the server pushes them, and the interval counts only while \
      it pushes none. Ctrl-C ends it.
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

  func run(in session: Session) async throws -> Answer {
    var queueWords = words
    let isTimed = queueWords.first.map(IntervalWord.looksLike) ?? false
    let word = isTimed ? queueWords.removeFirst() : Self.standard
    let interval = try IntervalWord(word, example: "watch 10s")
    if let stray = queueWords.first(where: { $0.first == "-" }) {
      throw ShellError("\"\(HostileText.cleaned(stray))\" is no queue.", next: "help watch")
    }
    if !isTimed, let late = queueWords.first(where: IntervalWord.looksLike) {
      throw ShellError(
        "\"\(HostileText.cleaned(late))\" looks like an interval, which comes first.",
        next: "watch \(HostileText.cleaned(late)) \(QueueDirectory.quoted(queueWords[0]))")
    }
    let queues = try await session.withinCommandTime { [queueWords] in
      try await session.queues(queueWords, for: "watch")
    }
    guard !queues.isEmpty else { return Answer(notes: ["No queue to watch."]) }
    if interval.duration < Self.floor {
      session.note("\(interval.spelling) is below the API's pace; polling every 250ms.")
    }
    let pace = Pace(interval.spelling, max(interval.duration, Self.floor))
    if live {
      guard let obstacle = try await LiveWatch.obstacle(in: session, to: queues) else {
        try await watchLive(queues, pace, in: session)
        return .none
      }
      session.note(obstacle)
    }
    try await watch(queues, pace, in: session)
    return .none
  }

  private func watch(_ queues: [Queue], _ asked: Pace, in session: Session) async throws {
    var pace = asked
    var board = makeBoard(in: session)
    board.change(to: pace)
    defer { session.remember { $0.isPainting = false } }
    var tick = Ticker(every: pace.interval, of: session.time)
    var polls = 0
    var succeeded = false
    while true {
      polls += 1
      var pause: Duration?
      do {
        let poll = try await Self.poll(queues, isFirst: polls == 1, in: session)
        if Self.stretch(&pace, for: queues, in: session) { board.change(to: pace) }
        tick.change(to: pace.interval)
        board.show(poll)
        succeeded = true
      } catch {
        let failure = ShellError(explaining: error)
        if failure.status == .interrupted || Self.isHopeless(error, in: session) { throw failure }
        board.tell(failure)
        if polls == count, !succeeded { throw Self.allFailed(polls, failure) }
        pause = (error as? CloudError)?.retryAfter
      }
      if polls == count || session.console.isClosed { return }
      try await tick.next(notBefore: pause)
    }
  }

  /// A person waits for the first figures; later ones let other commands go first.
  private static func poll(
    _ queues: [Queue], isFirst: Bool, in session: Session
  ) async throws -> Poll {
    try await RequestPriority.$current.withValue(isFirst ? .interactive : .background) {
      try await session.withinCommandTime { try await Poll.take(queues, in: session) }
    }
  }

  /// Fits the interval to the request budget as it is known by now; whether that changed it.
  private static func stretch(
    _ pace: inout Pace, for queues: [Queue], in session: Session
  ) -> Bool {
    let memory = session.memory
    guard let client = memory.client, let source = memory.source else { return false }
    let former = pace
    let requests = source.requests(
      for: queues.count, aggregates: memory.aggregates, interval: memory.interval)
    let isLonger = pace.stretch(to: client.pace(of: requests, in: source.dialect))
    if isLonger, former.stretched == nil, !memory.isPainting { session.note(pace.title + ".") }
    return pace != former
  }

  private func watchLive(_ queues: [Queue], _ pace: Pace, in session: Session) async throws {
    var board = makeBoard(in: session)
    defer { session.remember { $0.isPainting = false } }
    let aggregates = session.memory.aggregates
    var watch = LiveWatch(
      queues: queues, aggregates: aggregates, interval: pace.spelling, count: count)
    let events = try await session.client().live(
      queueIDs: queues.map(\.id), aggregates: aggregates, interval: pace.interval,
      localTime: session.zone)
    try await watch.show(events, on: &board, in: session)
  }

  private func makeBoard(in session: Session) -> any WatchBoard {
    let asked = output.format ?? session.memory.settings.format
    if changes { return ChangesBoard(session: session, format: asked) }
    let paints =
      session.isInteractive && session.terminal.hasOutput && !session.terminal.isDumb && !lines
      && (asked == nil || asked == .table)
    if paints {
      session.remember { $0.isPainting = true }
      return PaintedBoard(session: session)
    }
    return StreamedBoard(session: session, format: asked ?? .line)
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
