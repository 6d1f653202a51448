import FoundationEssentials
import Glibc
import TerminalModel
import Testing

/// A person at a terminal: what the screen shows, key by key.
@Suite(.timeLimit(.minutes(1)))
struct TerminalTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func theMainJobWorks(_ columns: Int, _ rows: Int) async throws {
    let home = Home()
    let session = try TerminalSession(
      Program(["--demo"], environment: home.environment()), columns: columns, rows: rows)
    let modes = session.modes
    #expect(await session.waitForPrompt("Demo> "))
    session.type("queues\r")
    #expect(await session.wait { $0.text.contains("Web Chat") && $0.lineAtCursor == "Demo> " })
    session.type("use Support\r")
    #expect(await session.waitForPrompt("Demo Support> "))
    session.type("stats\r")
    #expect(
      await session.wait { $0.text.contains("AVG HANDLE") && $0.lineAtCursor == "Demo Support> " })
    session.type("watch 2s\r")
    #expect(await session.wait { $0.tells(interval: "2s") })
    session.type("\u{3}")
    #expect(await session.waitForPrompt("Demo Support> "))
    #expect(session.screen.tells(interval: "2s"))
    session.type("aggregates add longest\r")
    #expect(await session.wait { $0.text.contains("aht, wait, longest.") })
    session.type("stats\r")
    #expect(await session.wait { $0.text.contains("LONGEST WAIT") })
    session.type("exit\r")
    #expect(await session.ended() == 0)
    #expect(session.modes == modes)
  }

  @Test func keysAtThePromptDoWhatTheyShould() async throws {
    let home = Home()
    let session = try TerminalSession(Program(["--demo"], environment: home.environment()))
    #expect(await session.waitForPrompt("Demo> "))
    session.type("this is dropped\u{3}")
    #expect(await session.wait { $0.text.contains("dropped^C") && $0.lineAtCursor == "Demo> " })
    session.type("echo first\r")
    #expect(await session.wait { $0.text.contains("\nfirst\n") && $0.lineAtCursor == "Demo> " })
    session.type("\u{1B}[A")
    #expect(await session.waitForPrompt("Demo> echo first"))
    session.type("\u{15}que\t")
    #expect(await session.wait { $0.lineAtCursor.hasPrefix("Demo> queue") })
    session.type("\u{15}reg\t")
    #expect(await session.waitForPrompt("Demo> regions "))
    session.type("\u{15}echo 'open\r")
    #expect(await session.waitForPrompt("   '> "))
    session.type("quote'\r")
    #expect(
      await session.wait { $0.text.contains("\nopen\nquote\n") })
    session.type("\u{4}")
    #expect(await session.ended() == 0)
  }

  @Test func aPastedBlockRunsAtEnterOnly() async throws {
    let home = Home()
    let session = try TerminalSession(Program(["--demo"], environment: home.environment()))
    #expect(await session.waitForPrompt("Demo> "))
    session.type("\u{1B}[200~echo one\necho two\u{1B}[201~")
    #expect(await session.wait { $0.text.contains("echo two") })
    #expect(!session.screen.text.contains("\none"))
    session.type("\r")
    #expect(await session.wait { $0.text.contains("\none\ntwo\nDemo>") })
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalLeavesTheTerminalAsItWas(_ number: CInt) async throws {
    let home = Home()
    let session = try TerminalSession(Program(["--demo"], environment: home.environment()))
    let modes = session.modes
    #expect(await session.waitForPrompt("Demo> "))
    #expect(session.modes != modes)
    session.signal(number)
    #expect(await session.ended() == 128 + number)
    #expect(session.modes == modes)
    #expect(
      session.everything.hasSuffix("\u{1B}[?2004l") || session.everything.contains("\u{1B}[?2004l"))
  }

  @Test func helpStandsThereAtOnce() async throws {
    let home = Home()
    let session = try TerminalSession(Program([], environment: home.environment()))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("sleep --help\r")
    #expect(
      await session.wait { $0.text.contains("USAGE: sleep") && $0.lineAtCursor == "queuesh> " })
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }

  @Test func aPipeCannotBlockThePrompt() async throws {
    let home = Home()
    let pipe = home.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let session = try TerminalSession(Program([], environment: home.environment()))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("source pipe\r".replacing("pipe", with: pipe))
    #expect(await session.wait { $0.history.contains("is not a regular file") })
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("echo x > \(pipe)\r")
    #expect(await session.wait { $0.history.contains("cannot be written") })
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }

  @Test func controlCEndsAFileOfQuickCommands() async throws {
    let home = Home()
    let file = home.write(String(repeating: "echo running\n", count: 20_000), to: "many.qsh")
    let session = try TerminalSession(Program([], environment: home.environment()))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("source \(file)\r")
    #expect(await session.wait { $0.text.contains("\nrunning") })
    session.type("\u{3}")
    #expect(await session.waitForPrompt("queuesh> "))
    #expect(session.screen.scrollback.count < 10_000)
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }

  @Test func withoutCredentialsThePromptOpensSignedOut() async throws {
    let home = Home()
    let session = try TerminalSession(Program([], environment: home.environment()))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("queues\r")
    #expect(
      await session.wait { $0.text.contains("Not signed in") && $0.text.contains("Try: login") })
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }
}
