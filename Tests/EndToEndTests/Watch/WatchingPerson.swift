import FoundationEssentials
import SimulatedCloud
import TerminalModel
import Testing

/// A person at a terminal who watches queues of a cloud whose time moves only when it is told to.
final class WatchingPerson: Sendable {
  let cloud: SimulatedCloud
  let clock = CloudClock()
  let session: TerminalSession
  private let home = Home()

  static let prompt = "Demo> "

  /// Comes to the prompt, signed in, with a screen that has scrolled.
  /// - Parameters:
  ///   - reflows: whether the terminal wraps rows anew when its width changes.
  ///   - shellLine: what starts the program in a shell with job control; nil: no shell does.
  init(
    columns: Int = 80, rows: Int = 24, reflows: Bool = false, environment: [String: String] = [:],
    shellLine: String? = nil, faults: [Fault] = []
  ) async throws {
    var configuration = Configuration()
    configuration.clock = { [clock] in clock.now }
    // Quick polls are to stay quick.
    configuration.requestsPerMinute = 6_000
    configuration.faults = faults
    cloud = try await SimulatedCloud.start(configuration)
    // By this the program knows an xterm, which cuts rows where others wrap them.
    let kind = reflows ? [:] : ["XTERM_VERSION": "XTerm(390)"]
    let variables = home.environment(
      cloud, ["TZ": "UTC"].merging(kind) { $1 }.merging(environment) { $1 })
    let program =
      shellLine != nil ? Program.shell(environment: variables) : Program([], environment: variables)
    session = try TerminalSession(program, columns: columns, rows: rows, reflows: reflows)
    if let shellLine {
      #expect(await session.waitForPrompt("$ "))
      session.type(shellLine + "\r")
    }
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("regions\r")
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("use Support\r")
    #expect(await session.waitForPrompt("Demo Support> "))
    session.type("use --none\r")
    #expect(await session.waitForPrompt(Self.prompt))
  }

  var screen: Screen { session.screen }

  func press(_ keys: String) { session.type(keys) }

  /// Waits until the screen shows a text.
  func sees(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    await sees(sourceLocation: sourceLocation) { $0.text.contains(text) }
  }

  /// Waits until the screen fulfils a condition.
  func sees(
    sourceLocation: SourceLocation = #_sourceLocation,
    where condition: @escaping @Sendable (Screen) -> Bool
  ) async {
    let isSeen = await session.wait(until: condition)
    #expect(isSeen, "\(screen.text)", sourceLocation: sourceLocation)
  }

  /// Begins to watch.
  func watch(_ words: String) async {
    press("watch \(words)\r")
    await sees(where: \.showsOneFrame)
  }

  /// How many polls have come to the cloud.
  var polls: Int {
    cloud.requests.count { $0.path.hasSuffix("/queues/observations/query") }
  }

  /// Waits until so many more polls have come.
  func polls(more count: Int) async {
    let enough = polls + count
    while polls < enough, !Task.isCancelled { await Task.yield() }
  }

  /// Waits for the prompt, then leaves.
  func leave() async {
    #expect(await session.waitForPrompt(Self.prompt), "\(screen.text)")
    press("exit\r")
    #expect(await session.ended() == 0)
    await cloud.stop()
  }
}

extension Screen {
  /// The lines of the frame: from the watch's first line down to the prompt or the cursor.
  var frame: [String] {
    let start = lines.lastIndex(where: Self.isHead)
    return start.map { lines[$0...].filter { !$0.hasPrefix("Demo>") } } ?? []
  }

  /// Whether a line is a watch's first: it tells the time of day, `10:16:00`.
  private static func isHead(_ line: String) -> Bool {
    line.split(separator: " · ").contains { part in
      part.count == 8 && part.filter(\.isNumber).count == 6 && part.split(separator: ":").count == 3
    }
  }

  /// The frame below its first line, without the margin that a mark stands in.
  var table: [String] {
    let rows = frame.dropFirst()
    let hasMargin = rows.first?.hasPrefix("  ") == true
    return rows.map { hasMargin ? String($0.dropFirst(2)) : $0 }
  }

  /// Whether the first line tells this interval, in full or in short.
  func tells(interval: String) -> Bool {
    ["Every \(interval) ", "\(interval) "].contains { frame.first?.hasPrefix($0) == true }
  }

  /// The names in the frame's rows.
  func rows(of names: [String]) -> [String] {
    table.compactMap { line in names.first { line.hasPrefix($0 + " ") } }
  }

  /// The line above the frame, which may have left at the top.
  var lineAboveFrame: String? {
    let all = scrollback.flatMap { $0.split(separator: "\n").map(String.init) } + lines
    return all.lastIndex(where: Self.isHead).flatMap { $0 > 0 ? all[$0 - 1] : nil }
  }

  /// Whether just one frame stands there, with the cursor under it.
  var showsOneFrame: Bool {
    lines.count(where: Self.isHead) == 1 && table.first?.hasPrefix("QUEUE") == true
      && text.ranges(of: "QUEUE ").count == 1
      && lineAtCursor.isEmpty && row == lines.count
  }
}
