import FoundationEssentials
import Glibc
import SimulatedCloud
import TerminalModel
import Testing

/// What makes results easy to take in at a terminal: pager, spinner, timing.
@Suite(.timeLimit(.minutes(1)))
struct ComfortTests {
  private static let sizes = [(80, 24), (40, 10)]

  /// Ends a session at its prompt.
  private func leave(_ session: TerminalSession) async {
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }

  @Test(arguments: sizes)
  func whatIsLongerThanTheScreenGoesThroughThePager(_ columns: Int, _ rows: Int) async throws {
    let home = Home()
    let pager = "cat > \(home.path)/paged; echo paged"
    let session = try TerminalSession(
      Program([], environment: home.environment(nil, ["PAGER": pager])), columns: columns,
      rows: rows)
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("help\r")
    #expect(await session.wait { $0.text.contains("\npaged\nqueuesh>") })
    #expect(Home.text(of: "\(home.path)/paged").hasPrefix("Signing in\n"))
    session.type("regions --format json\r")
    #expect(await session.wait { $0.text.contains("json\npaged\nqueuesh>") })
    #expect(Home.text(of: "\(home.path)/paged").hasPrefix("[\n  {"))
    // Short results do not.
    session.type("echo short\r")
    #expect(await session.wait { $0.text.contains("\nshort\nqueuesh>") })
    session.type("set pager off\r")
    session.type("help\r")
    #expect(await session.wait { $0.history.contains("settings.\nqueuesh>") })
    await leave(session)
  }

  @Test(
    "Where none is wanted or a screen cannot be turned there is none",
    arguments: [["PAGER": ""], ["PAGER": "cat"], ["PAGER": "echo paged", "TERM": "dumb"]])
  func noPager(_ variables: [String: String]) async throws {
    let home = Home()
    let session = try TerminalSession(
      Program([], environment: home.environment(nil, variables)))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("help\r")
    #expect(await session.wait { $0.text.contains("settings.\nqueuesh>") })
    await leave(session)
    let finished = try await Program(
      ["help"], environment: home.environment(nil, ["PAGER": "echo paged"])
    ).run()
    #expect(finished.output.hasPrefix("Signing in\n"))
    #expect(!finished.output.contains("paged"))
  }

  @Test func aPagerThatIsNotThereIsToldAndTheResultShown() async throws {
    let home = Home()
    let session = try TerminalSession(
      Program([], environment: home.environment(nil, ["PAGER": "nosuchpager"])))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("help\r")
    #expect(
      await session.wait {
        $0.text.contains("The pager \"nosuchpager\" cannot be run; `set pager off` does without.")
          && $0.text.contains("Ctrl-D leaves.\n") && $0.lineAtCursor == "queuesh> "
      })
    await leave(session)
  }

  @Test func aPagerThatIsLeftEarlyIsQuiet() async throws {
    let home = Home()
    let session = try TerminalSession(
      Program([], environment: home.environment(nil, ["PAGER": "head -3"])))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("help\r")
    #expect(
      await session.wait { $0.text.contains("and forget it.\nqueuesh>") })
    await leave(session)
  }

  @Test func controlCIsThePagersOwn() async throws {
    let home = Home()
    let pager = """
      trap 'echo caught' INT; cat > /dev/null; echo ready
      while read key < /dev/tty; [ "$key" != q ]; do :; done
      """
    let session = try TerminalSession(
      Program([], environment: home.environment(nil, ["PAGER": pager])))
    let modes = session.modes
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("help\r")
    #expect(await session.wait { $0.text.hasSuffix("ready") })
    session.type("\u{3}")
    #expect(await session.wait { $0.text.contains("caught") })
    session.type("\u{3}")
    #expect(await session.wait { $0.text.components(of: "caught") == 2 })
    session.type("q\r")
    // The shell has nothing to say to it.
    #expect(await session.wait { $0.text.contains("\nq\nqueuesh>") })
    session.type("set timing on\r")
    session.type("echo next\r")
    #expect(await session.wait { $0.text.contains("\nnext\nTime: ") })
    await leave(session)
    #expect(session.modes == modes)
  }

  @Test func controlCEndsAPagerThatDoesNotTakeIt() async throws {
    let home = Home()
    let session = try TerminalSession(
      Program([], environment: home.environment(nil, ["PAGER": "echo ready; exec sleep 60"])))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("help\r")
    #expect(await session.wait { $0.text.hasSuffix("ready") })
    session.type("\u{3}")
    #expect(await session.waitForPrompt("queuesh> "))
    await leave(session)
  }

  @Test func aSlowCommandSaysThatItWorksAndLeavesNoTraceOfIt() async throws {
    let cloud = try await Clouds.still(faults: ["slow=3:1:/api/v2/analytics/*"])
    let home = Home()
    let session = try TerminalSession(Program([], environment: home.environment(cloud)))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("stats Support\r")
    #expect(await session.wait { $0.lineAtCursor.hasSuffix(" working") })
    #expect(await session.wait { $0.lineAtCursor.hasSuffix(" working 2 s") })
    let prompt = "Demo> "
    #expect(await session.wait { $0.text.contains("AVG WAIT") && $0.lineAtCursor == prompt })
    #expect(!session.screen.history.contains("working"))
    await leave(session)
    await cloud.stop()
  }

  @Test func controlCWhileItSpinsLeavesNoTraceEither() async throws {
    let cloud = try await Clouds.still(faults: ["never:1:/api/v2/analytics/*"])
    let session = try TerminalSession(Program([], environment: Home().environment(cloud)))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("stats Support\r")
    #expect(await session.wait { $0.lineAtCursor.hasSuffix(" working") })
    session.type("\u{3}")
    let prompt = "Demo> "
    #expect(await session.waitForPrompt(prompt))
    #expect(!session.screen.history.contains("working"))
    await leave(session)
    await cloud.stop()
  }

  @Test func aSignalEndsThePagerToo() async throws {
    let home = Home()
    let pager = "cat > /dev/null; echo ready; exec sleep 60"
    let session = try TerminalSession(
      Program([], environment: home.environment(nil, ["PAGER": pager])))
    let modes = session.modes
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("help\r")
    #expect(await session.wait { $0.text.hasSuffix("ready") })
    session.signal(SIGTERM)
    #expect(await session.ended() == 128 + SIGTERM)
    #expect(session.modes == modes)
  }

  @Test func aLongListingSaysHowFarItIs() async throws {
    var configuration = Configuration()
    configuration.queueCount = 2_500
    configuration.faults = [try #require(Fault("slow=1:*:/api/v2/routing/queues"))]
    let cloud = try await SimulatedCloud.start(configuration)
    let home = Home()
    let session = try TerminalSession(Program([], environment: home.environment(cloud)))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("queues Support\r")
    #expect(await session.wait { $0.lineAtCursor.hasSuffix(" reading queues 500 of 2500") })
    let prompt = "Demo> "
    #expect(await session.waitForPrompt(prompt))
    #expect(!session.screen.history.contains("reading"))
    await leave(session)
    await cloud.stop()
  }

  @Test(arguments: [["TERM": "dumb"], [:]])
  func nothingIsPaintedWhereItHasNoPlace(_ more: [String: String]) async throws {
    let cloud = try await Clouds.still(faults: ["slow=1:1:/api/v2/analytics/*"])
    let home = Home()
    let session = try TerminalSession(
      Program(more.isEmpty ? ["--quiet"] : [], environment: home.environment(cloud, more)))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("stats Support\r")
    #expect(await session.wait { $0.history.contains("AVG WAIT") })
    #expect(await session.waitForPrompt("Demo> "))
    #expect(!session.everything.contains("working"))
    await leave(session)
    await cloud.stop()
  }

  @Test func scriptsAreTimedToo() async throws {
    let finished = try await Program([], environment: Home().environment())
      .run(input: "set timing on\necho one\n")
    #expect(finished.output == "one\n")
    #expect(finished.errors.hasPrefix("Time: "))
    #expect(finished.errors.hasSuffix(" ms\n"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
