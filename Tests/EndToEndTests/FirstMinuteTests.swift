import FoundationEssentials
import SimulatedCloud
import TerminalModel
import Testing

/// Somebody who has just started the program for the first time.
@Suite(.timeLimit(.minutes(1)))
struct FirstMinuteTests {
  private static let greeting = "Not signed in: `login` asks for what it needs,"

  @Test(arguments: [(80, 24), (40, 10)])
  func withoutCredentialsItSaysHowToSignIn(_ columns: Int, _ rows: Int) async throws {
    let session = try TerminalSession(
      Program([], environment: Home().environment()), columns: columns, rows: rows)
    #expect(await session.waitForPrompt("queuesh> "))
    let words = session.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(Self.greeting))
    #expect(words.contains("GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET sign in"))
    #expect(words.hasSuffix("and `queuesh --demo` tries it without an account. queuesh>"))
    if columns == 80 { #expect(session.screen.text.split(separator: "\n").count == 4) }
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }

  @Test("Whoever needs it not is spared it", arguments: ["--quiet", "--demo", "credentials"])
  func spared(_ reason: String) async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let session = try TerminalSession(
      Program(
        reason == "credentials" ? [] : [reason],
        environment: home.environment(reason == "credentials" ? cloud : nil)))
    #expect(await session.wait { $0.lineAtCursor.hasSuffix("> ") })
    #expect(session.screen.text.split(separator: "\n").count == 1)
    session.type("exit\r")
    #expect(await session.ended() == 0)
    await cloud.stop()
  }

  @Test func scriptsAreNotGreeted() async throws {
    let finished = try await Program([], environment: Home().environment()).run(input: "echo a\n")
    #expect(finished.errors == "")
  }

  @Test func loginAsksStepByStepAndAgainForARegionThatIsNone() async throws {
    let home = Home()
    let session = try TerminalSession(Program([], environment: home.environment()))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("echo before\r")
    #expect(await session.wait { $0.text.contains("\nbefore\nqueuesh>") })
    session.type("login\r")
    #expect(await session.waitForPrompt("Region [us-east-1]: "))
    session.type("eu-west-9\r")
    #expect(
      await session.wait {
        $0.text.contains("No region is called \"eu-west-9\".")
          && $0.lineAtCursor == "Region [us-east-1]: "
      })
    // Commands typed before are no answers.
    session.type("\u{1B}[A\u{1B}[Aap-s\t\t")
    #expect(await session.wait { $0.text.contains("ap-southeast-2  mypurecloud.com.au") })
    session.type("\u{15}ap-southeast-2\r")
    #expect(await session.waitForPrompt("Client id: "))
    session.type("que\t")
    #expect(await session.waitForPrompt("Client id: que"))
    session.type("\u{3}")
    #expect(await session.waitForPrompt("queuesh> "))
    #expect(!session.screen.text.contains("Client secret"))
    session.type("\u{1B}[A")
    #expect(await session.waitForPrompt("queuesh> login"))
    session.type("\u{15}exit\r")
    #expect(await session.ended() == 0)
  }

  @Test("Ctrl-C at any question gives the prompt back", arguments: 1...3)
  func interrupted(_ question: Int) async throws {
    let session = try TerminalSession(Program([], environment: Home().environment()))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("login\r")
    let questions = [
      ("Region [us-east-1]: ", "\r"), ("Client id: ", "id\r"), ("Client secret: ", ""),
    ]
    for (prompt, answer) in questions.prefix(question) {
      #expect(await session.waitForPrompt(prompt))
      if prompt == questions[question - 1].0 { break }
      session.type(answer)
    }
    session.type("half\u{3}")
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("echo after\r")
    #expect(await session.wait { $0.text.contains("\nafter\nqueuesh>") })
    #expect(!session.screen.text.contains("cannot"))
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }

  @Test func aPersonSignsInToTheDemoWithoutAnyQuestion() async throws {
    let home = Home()
    let session = try TerminalSession(
      Program(["--demo"], environment: home.environment(nil, ["BROWSER": "true"])), columns: 600)
    #expect(await session.waitForPrompt("Demo> "))
    session.type("login --user\r")
    #expect(await session.wait { $0.text.contains("Ctrl-C gives up.") })
    let lines = session.screen.text.split(separator: "\n")
    let address = try #require(lines.first { $0.hasPrefix("  http://") }).dropFirst(2)
    #expect(PlayedBrowser.open(String(address)).text.contains("You are signed in."))
    #expect(await session.wait { $0.text.contains("Organisation") && $0.lineAtCursor == "Demo> " })
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }

  @Test func whatIsNotAsUsualStandsInThePrompt() async throws {
    let session = try TerminalSession(Program(["--demo"], environment: Home().environment()))
    #expect(await session.waitForPrompt("Demo> "))
    session.type("use Support\r")
    #expect(await session.waitForPrompt("Demo Support> "))
    session.type("set api statistics\r")
    #expect(await session.waitForPrompt("Demo Support [statistics]> "))
    session.type("interval hourly\r")
    #expect(await session.waitForPrompt("Demo Support [statistics, hourly]> "))
    session.type("echo \"a\r")
    #expect(await session.waitForPrompt("                                \"> "))
    session.type("b\" \\\r")
    #expect(await session.waitForPrompt("                                \\> "))
    session.type("c\r")
    #expect(await session.wait { $0.text.contains("\na\nb c\n") })
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }
}
