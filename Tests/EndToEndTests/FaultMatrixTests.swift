import FoundationEssentials
import Glibc
import SimulatedCloud
import TerminalModel
import Testing

/// Every kind of fault against every command that asks the server, in a script and at the prompt:
/// the program neither crashes nor hangs, shows right figures or none, and says what happened.
///
/// `Faults/COMMAND.txt` holds status and words for each kind; `RECORD_SNAPSHOTS=1` writes it anew.
@Suite(.timeLimit(.minutes(5)))
struct FaultMatrixTests {
  /// A command, and the requests that make it up.
  enum Subject: String, CaseIterable {
    case stats, watch, queues, login

    var line: String {
      switch self {
      case .stats: "stats Support"
      case .watch: "watch 250ms Support --count 2 --lines"
      case .queues: "queues Support --refresh --format tsv"
      case .login: "login"
      }
    }

    var path: String {
      switch self {
      case .stats, .watch: "/api/v2/analytics/*"
      case .queues: "/api/v2/routing/queues"
      case .login: "/oauth/token"
      }
    }
  }

  /// Two cores cannot start all at once within the program's own time limits.
  private static let pace = 3

  /// The kinds that befall requests.
  private static let kinds = Fault.Kind.allCases.filter { Fault("\($0.rawValue):1:/") != nil }

  @Test(arguments: Subject.allCases)
  func aScriptIsToldAndGoesOn(_ subject: Subject) async throws {
    let expected = Transcript(
      path: "\(Checkout.path)/Tests/EndToEndTests/Faults/\(subject.rawValue).txt")
    let healthy = try await Self.run(subject, nil).output
    let told = try await Self.forEachKind { kind in
      let finished = try await Self.run(subject, kind)
      // A poll that failed left no line; whatever line there is, is right.
      let lines = Set(finished.output.split(separator: "\n"))
      #expect(lines.isSubset(of: healthy.split(separator: "\n")), "\(kind) \(finished.output)")
      #expect(finished.output.hasSuffix("over\n"), "\(kind)")
      return "status \(finished.status), \(lines.count > 1 ? "right figures" : "none")\n"
        + finished.errors
    }
    var recorded = expected
    for (kind, text) in told { recorded.set(kind.rawValue, text) }
    if getenv("RECORD_SNAPSHOTS") != nil {
      try Data(recorded.written.utf8).write(to: URL(filePath: expected.path))
      Issue.record("Recorded \(subject.rawValue).txt: read it and run again.")
    }
    for (kind, text) in told { #expect(text == expected.text(kind.rawValue), "\(kind)") }
  }

  @Test(arguments: Subject.allCases)
  func thePromptComesBackAndWorks(_ subject: Subject) async throws {
    let told = Transcript(
      path: "\(Checkout.path)/Tests/EndToEndTests/Faults/\(subject.rawValue).txt")
    _ = try await Self.forEachKind { kind in
      let cloud = try await Clouds.still()
      let prompt = "Demo Support> "
      let session = try TerminalSession(
        Program([], environment: Home().environment(cloud)), columns: 200)
      #expect(await session.waitForPrompt("queuesh> "))
      session.type("use Support\r")
      #expect(await session.waitForPrompt(prompt))
      cloud.add(try #require(Fault("\(kind.rawValue):*:\(subject.path)")))
      session.type("\(subject.line)\r")
      session.type("echo after\r")
      let isBack = await session.wait {
        $0.text.contains("\nafter\n") && $0.lineAtCursor == prompt
      }
      #expect(isBack, "\(kind)")
      // The sentence, up to the first fact that differs: the host's address.
      let sentence = told.text(kind.rawValue).split(separator: "\n").dropFirst().first ?? ""
      let words = sentence.split(separator: " ").suffix(4).joined(separator: " ")
      #expect(
        words.contains("ID)") || session.screen.history.contains(words),
        "\(kind): \(session.screen.history)")
      cloud.clearFaults()
      session.type("stats --format line\r")
      #expect(
        await session.wait { $0.history.contains("[Real-Time] Support | Waiting: 6 ") }, "\(kind)")
      session.type("exit\r")
      #expect(await session.ended() == 0)
      await cloud.stop()
      return ""
    }
  }

  private static func run(
    _ subject: Subject, _ kind: Fault.Kind?
  ) async throws -> Program.Finished {
    let faults = kind.map { ["\($0.rawValue):*:\(subject.path)"] } ?? []
    let cloud = try await Clouds.still(faults: faults)
    let home = Home()
    var finished = try await Program(
      ["--keep-going"], environment: home.environment(cloud, ["TZ": "UTC"])
    )
    .run(input: "\(subject.line)\necho over\n")
    await cloud.stop()
    finished.output = finished.output.masked(cloud, home)
    finished.errors = finished.errors.masked(cloud, home)
    return finished
  }

  private static func forEachKind(
    _ work: @escaping @Sendable (Fault.Kind) async throws -> String
  ) async throws -> [(Fault.Kind, String)] {
    try await withThrowingTaskGroup(of: (Fault.Kind, String).self) { group in
      var waiting = kinds.makeIterator()
      for kind in waiting.next(pace) { group.addTask { (kind, try await work(kind)) } }
      var told: [(Fault.Kind, String)] = []
      while let result = try await group.next() {
        told.append(result)
        if let kind = waiting.next() { group.addTask { (kind, try await work(kind)) } }
      }
      return kinds.compactMap { kind in told.first { $0.0 == kind } }
    }
  }
}

extension IteratorProtocol {
  fileprivate mutating func next(_ count: Int) -> [Element] {
    var taken: [Element] = []
    while taken.count < count, let element = next() { taken.append(element) }
    return taken
  }
}
