import FoundationEssentials
import SimulatedCloud
import TerminalModel
import Testing

/// `--dry-run` against what happens: the plan of some commands, then the requests of their real run.
@Suite(.timeLimit(.minutes(2)))
struct RehearsalTests {
  private struct Row: Decodable {
    struct Rounds: Decodable {
      let times: Int?
    }

    let method: String
    let path: String
    let requests: Int
    let each: String?
    let conditional: Bool
    let repeats: Rounds?
  }

  /// How often a request is to be made: at least, and at most.
  private struct Bounds: Equatable {
    var least = 0
    var most: Int? = 0

    mutating func add(_ row: Row) {
      let count = row.requests * (row.repeats?.times ?? 1)
      if !row.conditional { least += count }
      // What goes by a number that nobody knows, or goes on until something ends it, has no most.
      let isOpen = row.each != nil || row.repeats.map { $0.times == nil } ?? false
      most = isOpen ? nil : most.map { $0 + count }
    }

    func hold(_ count: Int) -> Bool { count >= least && most.map { count <= $0 } ?? true }
  }

  static let runs: [(options: [String], commands: String)] = [
    ([], "stats Support"),
    ([], "echo one\nuse Support\nuse 'VIP Desk' Support\nstats\nstats\nuse -\nuse"),
    ([], "aggregates set waiting aht ewt\nstats Support 'VIP Desk'\nstats Support"),
    ([], "interval hourly\nstats Support\naggregates set waiting\nstats Support"),
    ([], "aggregates set aht\nstats 'Legacy Fax' Support"),
    ([], "queues\nqueue Support\nagents Support\nagents 'VIP Desk'\nwaiting Support"),
    ([], "queues --refresh\nqueues --refresh"),
    ([], "whoami\nwhoami"),
    ([], "login\nuse Support\nstats\nlogout"),
    ([], "expect 'Support: waiting < 500'\nexpect --tap 'Support: busy >= 0 and aht > 0s'"),
    ([], "wait 'Support: waiting < 500' --timeout 10s"),
    (
      [],
      "alert add old 'VIP Desk: longest > 5m'\nwatch 250ms --count 3 Support --until 'aht > 9h' "
    ),
    ([], "use Support\nwatch 250ms agents --count 2\nwatch 250ms waiting --count 2"),
    ([], "watch --live Support --count 2"),
    (["--api", "statistics"], "stats Support"),
    (
      ["--api", "statistics"], "aggregates set waiting aht\nstats Support 'VIP Desk'\nstats Support"
    ),
    (
      ["--api", "statistics"],
      "set api observations\nstats Support\nset api statistics\nstats Support"
    ),
    (["--api", "statistics"], "expect 'Support: waiting < 500'\nwatch 250ms --count 2 Support"),
  ]

  @Test("The plan is what happens", arguments: runs.indices)
  func planAndRun(_ index: Int) async throws {
    let (options, commands) = Self.runs[index]
    let cloud = try await Clouds.still()
    let home = Home()
    let environment = home.environment(cloud)
    let before = home.files().map(\.path)
    let plan = try await Program(
      options + ["--dry-run", "--format", "json"], environment: environment
    ).run(input: commands)
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(cloud.requests.isEmpty)
    #expect(home.files().map(\.path) == before)

    let run = try await Program(options + ["--keep-going"], environment: environment)
      .run(input: commands)
    #expect([0, 3].contains(run.status), "\(run.errors)")
    var planned: [String: Bounds] = [:]
    for row in try JSONDecoder().decode([Row].self, from: Data(plan.output.utf8)) {
      planned["\(row.method) \(row.path)", default: Bounds()].add(row)
    }
    // A socket's handshake is no call of the API.
    let made = Dictionary(
      cloud.requests.filter { !$0.path.hasPrefix("/channels/") }.map {
        ("\($0.method) \(Self.pattern($0.path))", 1)
      }, uniquingKeysWith: +)
    await cloud.stop()
    #expect(Set(made.keys).subtracting(planned.keys) == [])
    for (request, bounds) in planned {
      let count = made[request] ?? 0
      #expect(bounds.hold(count), "\(request) was made \(count) times, not \(bounds)")
    }
  }

  /// The path with names for the ids in it.
  private static func pattern(_ path: String) -> String {
    let words = path.split(separator: "/")
    return words.enumerated().reduce("") { pattern, word in
      let former = word.offset > 0 ? words[word.offset - 1] : ""
      let isID = word.element.count > 12 && word.element.contains { $0.isNumber }
      let name = former == "channels" ? "{channelId}" : isID ? "{queueId}" : String(word.element)
      return pattern + "/" + name
    }
  }

  @Test func namesKeptFromBeforeTellHowMany() async throws {
    var configuration = Configuration()
    configuration.queueCount = 1_200
    configuration.clock = { Clouds.morning }
    let cloud = try await SimulatedCloud.start(configuration)
    let home = Home()
    let first = try TerminalSession(Program([], environment: home.environment(cloud)))
    #expect(await first.waitForPrompt("queuesh> "))
    first.type("use Support\r")
    #expect(await first.waitForPrompt("Demo Support> "))
    while !home.files().contains(where: { $0.path.contains("/names/") }), !Task.isCancelled {
      await Task.yield()
    }
    first.type("\u{4}")
    #expect(await first.ended() == 0)
    let requests = cloud.requests.count
    let plan = try await Program(
      ["--dry-run", "-c", "aggregates set waiting aht", "-c", "stats *", "-c", "stats Suport"],
      environment: home.environment(cloud)
    ).run()
    #expect(cloud.requests.count == requests)
    await cloud.stop()
    #expect(
      plan.output.split(separator: "\n").dropFirst().map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false)[2...4].joined(separator: " ")
      } == [
        "POST /oauth/token 1", "GET /api/v2/routing/queues 3",
        "POST /api/v2/analytics/queues/observations/query 12",
        "POST /api/v2/analytics/conversations/aggregates/query 12",
        "POST /api/v2/analytics/queues/observations/query 1",
        "POST /api/v2/analytics/conversations/aggregates/query 1",
      ])
    #expect(
      plan.errors.contains(
        "-c:1: By the names kept from before: No queue is called \"Suport\". Did you mean"))
    #expect(plan.errors.contains("30 requests of the 300 a minute"))
    #expect(plan.status == 0)
  }

  @Test func atAPromptItIsWrongUsage() async throws {
    let session = try TerminalSession(
      Program(["--dry-run"], environment: Home().environment()))
    #expect(await session.wait { $0.text.contains("--dry-run tells what commands would ask for") })
    #expect(await session.ended() == 64)
  }

  @Test func nothingIsDone() async throws {
    let home = Home()
    let report = "\(home.path)/results.xml"
    let finished = try await Program(
      ["--demo", "--dry-run"], environment: home.environment()
    ).run(
      input: """
        expect --junit \(report) 'Support: waiting < 5'
        sleep 1h
        echo unseen
        help stats
        simulate --port 0
        history
        """)
    #expect(finished.status == 0)
    #expect(!finished.output.contains("unseen"))
    #expect(finished.output.split(separator: "\n").count == 4)
    #expect(home.files().isEmpty)
  }
}
