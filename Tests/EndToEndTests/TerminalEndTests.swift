import Glibc
import TerminalModel
import Testing

/// Whatever ends or stops a session at the prompt leaves the terminal to the next program as it was.
@Suite(.timeLimit(.minutes(1)))
struct TerminalEndTests {
  private static func isKept(in home: Home) -> Bool {
    home.files().contains { $0.path.contains("/history/") && $0.text.contains("kept") }
  }

  @Test(arguments: ["", "half a line", "echo 'open\r"])
  func closedTerminalEndsTheProgram(_ typed: String) async throws {
    let home = Home()
    let session = try TerminalSession(Program(["--demo"], environment: home.environment()))
    #expect(await session.waitForPrompt("Demo> "))
    session.type("echo kept\r")
    #expect(await session.wait { $0.text.contains("\nkept\n") && $0.lineAtCursor == "Demo> " })
    session.type(typed)
    let end = typed.hasSuffix("\r") ? "> " : typed
    #expect(await session.wait { $0.lineAtCursor.hasSuffix(end) })
    session.hangUp()
    // The end of the input may be seen before the signal.
    #expect([0, 128 + SIGHUP].contains(await session.ended()))
    #expect(Self.isKept(in: home))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalWhileALineIsHalfTyped(_ number: CInt) async throws {
    let home = Home()
    let session = try TerminalSession(Program(["--demo"], environment: home.environment()))
    let modes = session.modes
    #expect(await session.waitForPrompt("Demo> "))
    session.type("echo kept\r")
    #expect(await session.wait { $0.text.contains("\nkept\n") && $0.lineAtCursor == "Demo> " })
    session.type("half a line")
    #expect(await session.waitForPrompt("Demo> half a line"))
    session.signal(number)
    #expect(await session.ended() == 128 + number)
    #expect(session.modes == modes)
    #expect(!session.screen.bracketsPastes)
    #expect(session.screen.showsCursor)
    #expect(Self.isKept(in: home))
  }

  @Test func controlZAndFgBringTheLineBack() async throws {
    let home = Home()
    let session = try TerminalSession(Program.shell(environment: home.environment()))
    #expect(await session.waitForPrompt("$ "))
    session.type("\"$QUEUESH\" --demo\r")
    #expect(await session.waitForPrompt("Demo> "))
    session.type("echo half")
    #expect(await session.waitForPrompt("Demo> echo half"))
    session.type("\u{1A}")
    #expect(await session.wait { $0.text.contains("Stopped") && $0.lineAtCursor == "$ " })
    session.type("echo the shell\r")
    #expect(await session.wait { $0.text.contains("\nthe shell\n") && $0.lineAtCursor == "$ " })
    session.type("fg\r")
    #expect(await session.waitForPrompt("Demo> echo half"))
    session.type(" a line\r")
    #expect(
      await session.wait { $0.text.contains("\nhalf a line\n") && $0.lineAtCursor == "Demo> " })
    session.type("exit\r")
    #expect(await session.waitForPrompt("$ "))
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }

  @Test func aStopFromOutsideAndFgLeaveTheLineEditable() async throws {
    let home = Home()
    let pipe = home.path + "/go"
    #expect(mkfifo(pipe, 0o600) == 0)
    let session = try TerminalSession(Program.shell(environment: home.environment()))
    #expect(await session.waitForPrompt("$ "))
    session.type("\"$QUEUESH\" --demo & P=$!; (read x < \(pipe); kill -STOP $P) & fg %1\r")
    #expect(await session.waitForPrompt("Demo> "))
    session.type("echo half")
    #expect(await session.waitForPrompt("Demo> echo half"))
    let end = open(pipe, O_WRONLY | O_CLOEXEC)
    #expect(write(end, "\n", 1) == 1)
    close(end)
    #expect(await session.wait { $0.text.contains("Stopped") && $0.lineAtCursor == "$ " })
    session.type("fg %1\r")
    #expect(await session.waitForPrompt("Demo> echo half"))
    session.type("\u{17}whole\r")
    #expect(await session.wait { $0.text.contains("\nwhole\n") && $0.lineAtCursor == "Demo> " })
    session.type("exit\r")
    #expect(await session.waitForPrompt("$ "))
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }
}
