import FoundationEssentials
import SimulatedCloud
import TerminalModel
import Testing

/// What the network and the server do to a session in mid-flight, and that it goes on.
@Suite(.timeLimit(.minutes(2)))
struct SurvivalTests {
  struct Trouble: Sendable, CustomTestStringConvertible {
    var fault: String
    /// What the user reads; nil when it is mended without a word.
    var sentence: String?
    var status: Int32 = 0
    var testDescription: String { fault }
  }

  static let troubles = [
    Trouble(fault: "401:1:/api/v2/analytics/*"),
    Trouble(
      fault: "429=1:1:/api/v2/analytics/*", sentence: "limits the pace for 1 s."),
    Trouble(
      fault: "500:2:/api/v2/analytics/*", sentence: "failed at POST", status: 1),
    Trouble(fault: "reset:1:/api/v2/analytics/queues/*"),
    Trouble(
      fault: "reset:*:/api/v2/analytics/*", sentence: "broke the connection during POST", status: 2),
    Trouble(
      fault: "never:2:/api/v2/analytics/*", sentence: "did not answer POST", status: 2),
    Trouble(
      fault: "truncated:*:/api/v2/analytics/*", sentence: "ended too early", status: 2),
    Trouble(fault: "html:*:/api/v2/analytics/*", sentence: "with a web page", status: 1),
  ]

  /// A minute and a half of quiet, which is told and not waited for.
  static let longClosure = Trouble(
    fault: "429=90:1:/api/v2/analytics/queues/*", sentence: "limits the pace for 90 s.", status: 1)

  @Test(arguments: troubles)
  func aScriptToldOfTroubleGoesOn(_ trouble: Trouble) async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let running = try RunningProgram(
      Program(["--keep-going"], environment: home.environment(cloud)))
    running.write("use Support\necho ready\n")
    await running.waitForOutput("ready")
    cloud.add(try #require(Fault(trouble.fault)))
    running.write("stats\necho told\n")
    await running.waitForOutput("told")
    cloud.clearFaults()
    running.write("stats --format json\n")
    running.closeInput()
    let finished = await running.finished()
    await cloud.stop()
    #expect(finished.output.contains("\"queue/waiting/count\": "), "\(finished.errors)")
    if let sentence = trouble.sentence { #expect(finished.errors.contains(sentence)) }
    let isPartial = finished.output.contains("unread")
    #expect(finished.status == (isPartial ? 0 : trouble.status), "\(finished.errors)")
  }

  @Test(arguments: troubles)
  func thePromptComesBackAndWorks(_ trouble: Trouble) async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let prompt = "Demo Support> "
    let session = try TerminalSession(Program([], environment: home.environment(cloud)))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("use Support\r")
    #expect(await session.waitForPrompt(prompt))
    cloud.add(try #require(Fault(trouble.fault)))
    session.type("stats\r")
    await session.wait { $0.history.contains("stats") && $0.lineAtCursor == prompt }
    if let sentence = trouble.sentence {
      let seen = session.screen.history.replacing("\n", with: "")
      #expect(seen.contains(sentence) || seen.contains("unread"), "\(session.screen.history)")
    }
    cloud.clearFaults()
    session.type("stats --format line\r")
    #expect(await session.wait { $0.history.contains("[Real-Time] Support | Waiting: ") })
    session.type("exit\r")
    #expect(await session.ended() == 0)
    await cloud.stop()
  }

  @Test func aLongClosureIsKeptByAllThatFollows() async throws {
    let cloud = try await Clouds.still(faults: [Self.longClosure.fault])
    let home = Home()
    let script = "use Support\naggregates set waiting\nstats\nstats\n"
    let first = try await Program(
      ["--keep-going", "-c", script], environment: home.environment(cloud)
    ).run()
    let other = try await Program(
      ["stats", "Support"], environment: home.environment(cloud)
    ).run()
    await cloud.stop()
    #expect(first.status == 1)
    #expect(first.errors.contains("limits the pace for 90 s."))
    #expect(first.errors.contains("is used up for "))
    // Another program of the same client id keeps to it too.
    #expect(other.status == 1)
    #expect(other.errors.contains("is used up for "))
    #expect(cloud.requests.filter { $0.path.hasPrefix("/api/v2/analytics/") }.count == 1)
  }

  @Test(arguments: troubles + [longClosure])
  func watchingGoesOn(_ trouble: Trouble) async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let running = try RunningProgram(
      Program(["watch", "250ms", "Support"], environment: home.environment(cloud)))
    await running.waitForOutput("[Real-Time]")
    cloud.add(try #require(Fault(trouble.fault)))
    if trouble.sentence != nil, trouble.status != 0 {
      await running.waitForErrors("queuesh: ")
    }
    let before = running.outputSoFar.count
    cloud.clearFaults()
    if trouble.fault.hasPrefix("429=90") {
      // The server asked for a minute and a half of quiet, and `watch` keeps it.
      running.interrupt()
    } else {
      await running.waitForOutput(longerThan: before)
      running.interrupt()
    }
    let finished = await running.finished()
    await cloud.stop()
    #expect(finished.status == 130)
    if let sentence = trouble.sentence, trouble.status != 0 {
      #expect(finished.errors.contains(sentence))
    }
  }

  @Test func aTokenThatExpiresInMidSessionIsRenewed() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let running = try RunningProgram(Program([], environment: home.environment(cloud)))
    running.write("stats Support\n")
    await running.waitForOutput("[Real-Time]")
    cloud.expireTokens()
    running.write("stats Support\n")
    running.closeInput()
    let finished = await running.finished()
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.split(separator: "\n").count == 2)
    #expect(cloud.requests.filter { $0.path == "/oauth/token" }.count == 2)
    await cloud.stop()
  }

  @Test func aReadyTokenThatExpiresSaysWhatToDo() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    var environment = home.environment(cloud)
    environment["GENESYS_CLOUD_CLIENT_ID"] = nil
    environment["GENESYS_CLOUD_ACCESS_TOKEN"] = "stale-token"
    let finished = try await Program(["queues"], environment: environment).run()
    await cloud.stop()
    #expect(finished.status == 2)
    #expect(finished.errors.contains("no longer accepts the token"))
    #expect(finished.errors.contains("Try: login"))
    #expect(!finished.errors.contains("stale-token"))
  }

  @Test func anUnreachableServerIsASentence() async throws {
    let home = Home()
    let environment = home.environment(
      nil,
      [
        "GENESYS_CLOUD_HOST": "http://127.0.0.1:9", "GENESYS_CLOUD_CLIENT_ID": "x",
        "GENESYS_CLOUD_CLIENT_SECRET": "y",
      ])
    let finished = try await Program(["queues"], environment: environment).run()
    #expect(finished.status == 2)
    #expect(finished.errors.contains("\"127.0.0.1:9\" refused the connection."))
  }

  @Test func autoFindsTheDocumentsDialectAndRemembersIt() async throws {
    let cloud = try await Clouds.still(
      faults: ["404:*:/api/v2/analytics/queues/*", "404:*:/api/v2/analytics/conversations/*"])
    let home = Home()
    let program = Program(
      ["stats", "Support", "--format", "json"], environment: home.environment(cloud))
    let first = try await program.run()
    #expect(first.output.contains("\"api\": \"statistics\""), "\(first.errors)")
    let asked = { cloud.requests.filter { $0.path.contains("observations") }.count }
    let before = asked()
    let second = try await program.run()
    #expect(second.output.contains("\"api\": \"statistics\""))
    #expect(asked() == before)
    await cloud.stop()
  }
}
