import FoundationEssentials
import SimulatedCloud
import TerminalModel
import Testing

/// `watch --live` against pushes, and against all that happens to the socket they come through.
///
/// The interval is an hour, so that without a push only a connection brings figures: two snapshots
/// at the beginning, the first at once and one when the socket is open, and one at each return.
@Suite(.timeLimit(.minutes(2)))
struct LiveTests {
  struct Trouble: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Whether the socket is lost, and opened again.
    var isLoss = true
    /// What the user reads about it.
    var sentence: String?
    var happen: @Sendable (SimulatedCloud) -> Void
  }

  private static let loss = "Nothing is pushed; polling every 1h."

  static let troubles = [
    Trouble(testDescription: "a dropped socket", sentence: loss) { $0.dropSockets() },
    Trouble(testDescription: "a closing notice") { $0.closeSockets(after: 60) },
    Trouble(testDescription: "a notice too late") { $0.closeSockets(after: 0) },
    Trouble(testDescription: "a text that is no JSON", isLoss: false) { $0.sendText("{\"topic") },
    Trouble(testDescription: "a malformed frame", sentence: loss) {
      $0.sendBytes([0xC3, 0x01, 0x68])
    },
    Trouble(testDescription: "a masked frame", sentence: loss) {
      $0.sendBytes([0x81, 0x81, 1, 2, 3, 4, 5])
    },
    Trouble(testDescription: "an expired token", sentence: loss) {
      $0.expireTokens()
      $0.pushNow()
    },
    Trouble(testDescription: "a revoked token") { $0.revokeTokens() },
    Trouble(testDescription: "an expired channel", sentence: loss) { $0.expireChannels() },
  ]

  /// A cloud that stands still but for steps, and tells what changed only when told to.
  private final class Steps: Sendable {
    let cloud: SimulatedCloud
    private let time: Watched<Date>

    init() async throws {
      let time = Watched(Clouds.morning)
      var configuration = Configuration()
      configuration.clock = { time.state }
      configuration.pushInterval = nil
      self.time = time
      cloud = try await SimulatedCloud.start(configuration)
    }

    /// Goes on until more or fewer wait for Support; how many.
    func change() -> Int {
      let before = waiting
      repeat { time.change { $0 += 10 } } while waiting == before
      return waiting
    }

    var waiting: Int {
      cloud.state().queues.first { $0.name == "Support" }?.waiting.values.reduce(0, +) ?? 0
    }

    var polls: Int { cloud.requests.count { $0.path.hasPrefix("/api/v2/analytics/") } }
  }

  private func lines(_ text: String) -> Int { text.count { $0 == "\n" } }

  /// What was written beside the results, but for what Ctrl-C adds.
  private func told(_ finished: Program.Finished) -> String {
    finished.errors.replacing("queuesh: Interrupted.\n", with: "")
  }

  private func watching(_ cloud: SimulatedCloud, _ home: Home) throws -> RunningProgram {
    try RunningProgram(
      Program(["watch", "1h", "--live", "Support"], environment: home.environment(cloud)))
  }

  private func waitForLines(_ count: Int, of running: RunningProgram) async {
    while lines(running.outputSoFar) < count {
      guard await running.waitForOutput(longerThan: running.outputSoFar.utf8.count) else { return }
    }
  }

  /// Waits for a last line with so many waiting: a push of several media types, each a message of
  /// its own, may take two lines.
  private func shows(_ waiting: Int, _ running: RunningProgram) async -> Bool {
    while true {
      let text = running.outputSoFar
      let last = text.split(separator: "\n").last ?? ""
      if last.contains("Support | Waiting: \(waiting) | ") { return true }
      guard await running.waitForOutput(longerThan: text.utf8.count) else { return false }
    }
  }

  @Test func aPushShowsWithoutAPoll() async throws {
    let steps = try await Steps()
    let home = Home()
    let running = try watching(steps.cloud, home)
    await waitForLines(2, of: running)
    let polls = steps.polls
    for _ in 1...3 {
      let waiting = steps.change()
      steps.cloud.pushNow()
      #expect(await shows(waiting, running), "\(running.outputSoFar)")
    }
    #expect(steps.polls == polls)
    running.interrupt()
    let finished = await running.finished()
    await steps.cloud.stop()
    #expect(finished.status == 130)
    #expect(told(finished) == "")
  }

  @Test("Pushes come again after", arguments: troubles)
  func pushesReturn(_ trouble: Trouble) async throws {
    let steps = try await Steps()
    let home = Home()
    let running = try watching(steps.cloud, home)
    await waitForLines(2, of: running)
    trouble.happen(steps.cloud)
    let shown = trouble.isLoss ? 3 : 2
    await waitForLines(shown, of: running)
    let polls = steps.polls
    let waiting = steps.change()
    steps.cloud.pushNow()
    #expect(await shows(waiting, running), "\(running.outputSoFar)")
    #expect(steps.polls == polls)
    running.interrupt()
    let finished = await running.finished()
    await steps.cloud.stop()
    #expect(finished.status == 130)
    if let sentence = trouble.sentence {
      #expect(told(finished).hasPrefix("queuesh: \(sentence)"), "\(finished.errors)")
      #expect(told(finished).hasSuffix("\nPushed again.\n"), "\(finished.errors)")
      #expect(lines(told(finished)) == 2)
    } else {
      #expect(told(finished) == "")
    }
    #expect(!finished.errors.contains("streaming-0-"))
  }

  @Test func withoutNotificationsFiguresArePolledAndPushedLater() async throws {
    let steps = try await Steps()
    steps.cloud.add(try #require(Fault("500:*:/api/v2/notifications/*")))
    let home = Home()
    let running = try RunningProgram(
      Program(["watch", "250ms", "--live", "Support"], environment: home.environment(steps.cloud)))
    await running.waitForErrors("Nothing is pushed; polling every 250ms.")
    await waitForLines(4, of: running)
    steps.cloud.clearFaults()
    await running.waitForErrors("Pushed again.")
    running.interrupt()
    let finished = await running.finished()
    await steps.cloud.stop()
    #expect(lines(told(finished)) == 2, "\(finished.errors)")
  }

  @Test func atATerminalTheHeaderSaysLive() async throws {
    let steps = try await Steps()
    let home = Home()
    let session = try TerminalSession(Program([], environment: home.environment(steps.cloud)))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("watch 1h --live Support\r")
    #expect(await session.wait { $0.text.contains("Live · ") && $0.text.contains("Support") })
    session.type("\u{3}")
    #expect(await session.waitForPrompt("Demo> "))
    session.type("exit\r")
    #expect(await session.ended() == 0)
    await steps.cloud.stop()
  }

  @Test func theStatisticsDialectIsPolledAndSaysSo() async throws {
    let steps = try await Steps()
    let home = Home()
    let finished = try await Program(
      ["--api", "statistics", "watch", "250ms", "--live", "Support", "--count", "2"],
      environment: home.environment(steps.cloud)
    ).run()
    await steps.cloud.stop()
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(lines(finished.output) == 2)
    #expect(finished.errors.contains("no notifications"), "\(finished.errors)")
  }
}
