import Glibc
import SimulatedCloud
import TerminalModel
import Testing

/// Ctrl-C and the end of the program at each point of a session.
@Suite(.timeLimit(.minutes(2)))
struct InterruptionTests {
  /// Where in a session something happens.
  enum Point: String, CaseIterable, Sendable {
    case typing, continuing, question, secret, signIn, browser, watch, sleep, file
  }

  private let home = Home()

  /// A session that knows where to sign in, but not as whom.
  private func session(_ cloud: SimulatedCloud) async throws -> TerminalSession {
    let session = try TerminalSession(
      Program([], environment: home.environment(nil, ["GENESYS_CLOUD_HOST": cloud.host])))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("echo kept\r")
    #expect(await session.wait { $0.text.hasSuffix("\nkept\nqueuesh>") })
    return session
  }

  /// Brings a session to the point.
  private func bring(_ session: TerminalSession, to point: Point, _ cloud: SimulatedCloud) async {
    switch point {
    case .typing:
      session.type("echo dropp")
      #expect(await session.waitForPrompt("queuesh> echo dropp"))
    case .continuing:
      session.type("echo 'open\r")
      #expect(await session.waitForPrompt("      '> "))
      session.type("dropped")
      #expect(await session.waitForPrompt("      '> dropped"))
    case .question:
      session.type("login\r")
      #expect(await session.waitForPrompt("Client id: "))
    case .secret:
      await bring(session, to: .question, cloud)
      session.type("me\r")
      #expect(await session.waitForPrompt("Client secret: "))
    case .signIn:
      if let fault = Fault("never:*:/oauth/token") { cloud.add(fault) }
      let secret = home.write("hunter2", to: "secret")
      home.allow(0o600, secret)
      session.type("login --client-id me --secret-file \(secret)\r")
      #expect(await session.waitForCommand())
      while !cloud.requests.contains(where: { $0.path == "/oauth/token" }), !Task.isCancelled {
        await Task.yield()
      }
    case .browser:
      session.type("login --user --client-id me\r")
      #expect(await session.wait { $0.text.contains("Ctrl-C gives up.") })
    case .watch:
      let secret = home.write(Configuration().clientSecret, to: "secret")
      home.allow(0o600, secret)
      session.type("login --client-id \(Configuration().clientID) --secret-file \(secret)\r")
      #expect(await session.waitForPrompt("Demo> "))
      session.type("watch 1h Support\r")
      #expect(await session.wait { $0.tells(interval: "1h") && $0.text.contains("Support ") })
    case .sleep:
      session.type("sleep 1h\r")
      #expect(await session.wait { $0.text.hasSuffix("sleep 1h") && $0.lineAtCursor.isEmpty })
      #expect(await session.waitForCommand())
    case .file:
      let file = home.write("echo begun\nsleep 1h\necho never\n", to: "file.qsh")
      session.type("source \(file)\r")
      #expect(await session.wait { $0.text.contains("\nbegun") })
    }
  }

  @Test(arguments: Point.allCases)
  func controlCBringsThePromptBack(_ point: Point) async throws {
    let cloud = try await Clouds.still()
    let session = try await session(cloud)
    await bring(session, to: point, cloud)
    if point == .secret { session.type("half a sec") }
    session.type("\u{3}")
    let prompt = point == .watch ? "Demo> " : "queuesh> "
    #expect(await session.waitForPrompt(prompt), "\(session.screen.text)")
    session.type("echo as before\r")
    #expect(await session.wait { $0.text.hasSuffix("\nas before\n\(prompt.dropLast())") })
    #expect(!session.everything.contains("half a sec"))
    #expect(!session.screen.history.contains("\nnever"))
    session.type("\u{1B}[A\u{1B}[A")
    session.type("\u{15}exit\r")
    #expect(await session.ended() == 0)
    await cloud.stop()
    let history = kept
    #expect(history.contains("\necho kept\n"))
    #expect(!history.contains("dropp"))
  }

  @Test(arguments: Point.allCases, [SIGTERM, SIGHUP])
  func aSignalEndsTheProgramInGoodOrder(_ point: Point, _ number: CInt) async throws {
    let cloud = try await Clouds.still()
    let session = try await session(cloud)
    await bring(session, to: point, cloud)
    session.signal(number)
    #expect(await session.ended() == 128 + number)
    #expect(session.modes & Self.usual == Self.usual)
    #expect(session.everything.hasSuffix("\u{1B}[?25h"))
    #expect(kept.contains("\necho kept\n"))
    await cloud.stop()
  }

  @Test(arguments: Point.allCases)
  func aClosedTerminalEndsTheProgram(_ point: Point) async throws {
    let cloud = try await Clouds.still()
    let session = try await session(cloud)
    await bring(session, to: point, cloud)
    session.hangUp()
    #expect(await session.ended() == 128 + SIGHUP)
    #expect(kept.contains("\necho kept\n"))
    await cloud.stop()
  }

  /// What the next program needs: lines, echo and keys that are signals.
  private static let usual = tcflag_t(ICANON) | tcflag_t(ECHO) | tcflag_t(ISIG)

  private var kept: String { Home.text(of: home.path + "/.local/state/queuesh/history/default") }
}
