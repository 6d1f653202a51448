import SimulatedCloud
import TerminalModel
import Testing

/// A watch on terminals of other kinds, which must understand all that is written to them: the end of
/// each session is judged by that, too.
@Suite(.timeLimit(.minutes(1)))
struct WatchTerminalsTests {
  @Test(
    "Every page of a watch",
    arguments: [
      ["TERM": "vt100"], ["TERM": "vt100", "LANG": "C"], ["NO_COLOR": "1"],
      ["TERM": "screen-256color", "STY": "1"], ["LANG": "C"],
    ])
  func pages(environment: [String: String]) async throws {
    let person = try await WatchingPerson(environment: environment)
    person.press("alert add crowd 'Support: waiting >= 0'\r")
    await person.sees { $0.text.contains("crowd") && $0.lineAtCursor == WatchingPerson.prompt }
    await person.watch("250ms '*'")
    person.clock.advance(minutes: 10)
    await person.polls(more: 2)
    person.press("\u{1B}[B")
    // Where there is no colour, a sign marks.
    await person.sees {
      environment["NO_COLOR"] == nil
        ? !$0.texts { $0.isReversed }.isEmpty : $0.text.contains("\n> ")
    }
    person.press("\r")
    await person.sees { !$0.text.contains("QUEUE ") && !$0.text.contains("Reading") }
    person.press("q?")
    await person.sees("PgUp")
    person.press("?/re\r")
    await person.sees { $0.showsOneFrame && $0.rows(of: ["Returns", "Web Chat"]) == ["Returns"] }
    person.session.resize(columns: 50, rows: 15)
    await person.polls(more: 2)
    await person.sees(where: \.showsOneFrame)
    if environment["NO_COLOR"] != nil { #expect(person.screen.texts { $0.colour != nil }.isEmpty) }
    person.press("q")
    await person.leave()
  }

  @Test func whereNothingCanBePaintedThereAreLines() async throws {
    let cloud = try await Clouds.still()
    let session = try TerminalSession(
      Program([], environment: Home().environment(cloud, ["TERM": "dumb"])))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("watch 250ms Support --count 3\r")
    #expect(
      await session.wait {
        $0.history.ranges(of: "[Real-Time] Support | Waiting: ").count == 3
          && $0.lineAtCursor == "Demo> "
      })
    #expect(!session.everything.contains("\u{1B}"))
    session.type("exit\r")
    #expect(await session.ended() == 0)
    await cloud.stop()
  }
}
