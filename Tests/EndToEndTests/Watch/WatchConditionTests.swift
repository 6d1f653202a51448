import FoundationEssentials
import SimulatedCloud
import TerminalModel
import Testing

/// `--until`, `--timeout` and alerts, in scripts and at a terminal.
@Suite(.timeLimit(.minutes(1)))
struct WatchConditionTests {
  private func run(_ arguments: String...) async throws -> Program.Finished {
    let cloud = try await Clouds.still()
    let home = Home()
    let finished = try await Program(arguments, environment: home.environment(cloud)).run()
    await cloud.stop()
    return finished
  }

  @Test func aConditionThatHoldsEndsTheWatch() async throws {
    let finished = try await run("watch", "250ms", "Support", "--until", "waiting >= 0")
    #expect(finished.status == 0)
    #expect(finished.output.split(separator: "\n").count == 1)
    #expect(finished.errors.contains("Met"))
  }

  @Test(arguments: [["--timeout", "2s"], ["--count", "2"]])
  func oneThatDoesNotIsStatusThree(limit: [String]) async throws {
    let cloud = try await Clouds.still()
    let words = ["watch", "250ms", "Support", "--until", "waiting > 10000"] + limit
    let finished = try await Program(words, environment: Home().environment(cloud)).run()
    await cloud.stop()
    #expect(finished.status == 3)
    #expect(finished.errors.contains("Not met"))
  }

  @Test func aTimeOutAloneIsAGoodEnd() async throws {
    let finished = try await run("watch", "1s", "Support", "--timeout", "1500ms")
    #expect(finished.status == 0)
    #expect(finished.errors == "")
  }

  @Test func anAlertRingsAndStandsAboveTheTable() async throws {
    let person = try await WatchingPerson()
    person.press("alert add crowd 'Support: waiting >= 0'\r")
    await person.sees { $0.text.contains("crowd") && $0.lineAtCursor == WatchingPerson.prompt }
    let bells = person.screen.bells
    person.press("watch 250ms Support\r")
    await person.sees { $0.bells > bells && $0.text.contains("crowd") && $0.showsOneFrame }
    let rung = person.screen.bells
    await person.polls(more: 4)
    // Once, and not at each poll.
    #expect(person.screen.bells == rung)
    person.press("q")
    await person.leave()
  }

  @Test func aTerminalThatHasThemIsSentNotifications() async throws {
    let person = try await WatchingPerson(
      environment: ["TERM_PROGRAM": "iTerm.app"])
    person.press("alert add crowd 'Support: waiting >= 0'\r")
    await person.sees { $0.text.contains("crowd") && $0.lineAtCursor == WatchingPerson.prompt }
    person.press("watch 250ms Support\r")
    await person.sees { $0.tells(interval: "250ms") }
    await person.sees { $0.notices.count == 1 }
    #expect(person.screen.notices.first?.contains("crowd") == true)
    person.press("q")
    await person.leave()
  }
}
