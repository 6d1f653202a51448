import Glibc
import SimulatedCloud
import TerminalModel
import SimulatedCloud
import Testing

/// Ctrl-Z stops a watch and gives the terminal back, `fg` goes on with it.
@Suite(.timeLimit(.minutes(1)))
struct WatchStopTests {
  @Test(arguments: ["q", "\u{3}"])
  func controlZAndFgRepaint(end: String) async throws {
    let person = try await WatchingPerson(shellLine: "\"$QUEUESH\"")
    await person.watch("250ms '*'")
    await person.sees { $0.showsOneFrame }
    person.press("\u{1A}")
    await person.sees { $0.text.contains("Stopped") && $0.lineAtCursor == "$ " }
    #expect(person.screen.showsCursor)
    // The shell has the terminal as it left it: lines, echo, its own keys.
    person.press("echo the shell\r")
    await person.sees { $0.text.contains("\nthe shell\n") && $0.lineAtCursor == "$ " }
    let above = person.screen.history
    person.press("fg\r")
    await person.sees { $0.frame.count > 5 && $0.lineAtCursor.isEmpty }
    #expect(person.screen.history.hasPrefix(above))
    person.clock.advance(minutes: 5)
    await person.polls(more: 2)
    person.press(" ")
    await person.sees("Paused")
    person.press(" ")
    await person.sees { $0.tells(interval: "250ms") && $0.lineAtCursor.isEmpty }
    person.press(end)
    #expect(await person.session.waitForPrompt(WatchingPerson.prompt), "\(person.screen.text)")
    person.press("exit\r")
    #expect(await person.session.waitForPrompt("$ "))
    person.press("exit\r")
    #expect(await person.session.ended() == 0)
    await person.cloud.stop()
  }

  @Test func aStopFromOutsideAndFgRepaintToo() async throws {
    let home = Home()
    let pipe = home.path + "/go"
    #expect(mkfifo(pipe, 0o600) == 0)
    let person = try await WatchingPerson(
      shellLine: "\"$QUEUESH\" & P=$!; (read x < \(pipe); kill -STOP $P) & fg %1")
    await person.watch("250ms 'Sales*'")
    let file = open(pipe, O_WRONLY | O_CLOEXEC)
    #expect(write(file, "\n", 1) == 1)
    close(file)
    await person.sees { $0.text.contains("Stopped") && $0.lineAtCursor == "$ " }
    let above = person.screen.history
    person.press("fg %1\r")
    await person.sees { $0.frame.count == 4 && $0.lineAtCursor.isEmpty }
    #expect(person.screen.history.hasPrefix(above))
    await person.polls(more: 2)
    person.press("?")
    await person.sees("PgUp")
    person.press("?q")
    #expect(await person.session.waitForPrompt(WatchingPerson.prompt), "\(person.screen.text)")
    person.press("exit\r")
    #expect(await person.session.waitForPrompt("$ "))
    person.press("exit\r")
    #expect(await person.session.ended() == 0)
    await person.cloud.stop()
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalLeavesTheTerminalAsItWas(number: CInt) async throws {
    let person = try await WatchingPerson()
    let modes = tcflag_t(ICANON) | tcflag_t(ECHO) | tcflag_t(ISIG)
    await person.watch("1h '*'")
    #expect(person.session.modes & tcflag_t(ECHO) == 0)
    person.session.signal(number)
    #expect(await person.session.ended() == 128 + number)
    #expect(person.session.modes & modes == modes)
    #expect(person.screen.showsCursor)
    await person.cloud.stop()
  }
}
