import FoundationEssentials
import SimulatedCloud
import TerminalModel
import Testing

/// A watch that is not painted: in pipes, and at a terminal where lines are asked for.
@Suite(.timeLimit(.minutes(1)))
struct WatchStreamTests {
  /// A cloud whose time moves, and a watch of it in a pipe.
  private func watch(_ words: String...) async throws -> (
    RunningProgram, CloudClock, SimulatedCloud
  ) {
    let clock = CloudClock()
    var configuration = Configuration()
    configuration.clock = { clock.now }
    let cloud = try await SimulatedCloud.start(configuration)
    let program = try RunningProgram(
      Program(["watch"] + words, environment: Home().environment(cloud)))
    program.closeInput()
    return (program, clock, cloud)
  }

  private static func requests(more count: Int, to cloud: SimulatedCloud) async {
    let enough = cloud.requests.count + count
    while cloud.requests.count < enough, !Task.isCancelled { await Task.yield() }
  }

  @Test(arguments: ["jsonl", "csv", "tsv", "line"])
  func eachPollIsFlushed(format: String) async throws {
    let (program, _, cloud) = try await watch("250ms", "Support", "--format", format)
    let header = ["csv", "tsv"].contains(format) ? 1 : 0
    for polls in 1...3 {
      let lines = polls + header
      while program.outputSoFar.split(separator: "\n").count < lines, !Task.isCancelled {
        await Task.yield()
      }
    }
    program.interrupt()
    let finished = await program.finished()
    #expect(finished.status == 130)
    let lines = finished.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("queue_id") } == header)
    await cloud.stop()
  }

  @Test func onlyChangesAreSpoken() async throws {
    let (program, clock, cloud) = try await watch("250ms", "Support", "--changes")
    #expect(await program.waitForOutput("Support waiting "))
    clock.advance(minutes: 20)
    #expect(await program.waitForOutput(" -> "))
    await Self.requests(more: 6, to: cloud)
    let said = program.outputSoFar
    // The time stands still, and nothing is said.
    await Self.requests(more: 8, to: cloud)
    program.interrupt()
    let lines = await program.finished().output
    #expect(lines == said)
    #expect(
      lines.split(separator: "\n").allSatisfy {
        $0.hasPrefix("2026-11-23T10:") && $0.contains("Z Support ")
      })
    await cloud.stop()
  }

  @Test(arguments: ["agents", "waiting"])
  func listsAreStreamedToo(subject: String) async throws {
    let (program, _, cloud) = try await watch(
      "250ms", subject, "Support", "--count", "2", "--format", "csv")
    let finished = await program.finished()
    #expect(finished.status == 0)
    let lines = finished.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("queue_id,queue,division,observed_at,") == true)
    #expect(lines.count { $0.hasPrefix("queue_id") } == 1)
    #expect(lines.dropFirst().allSatisfy { $0.contains(",Support,Home,2026-11-23T10:16:0") })
    #expect(lines.count % 2 == 1 && lines.count > 2)
    await cloud.stop()
  }

  @Test func aBareWatchRepeatsWhatWasShownLast() async throws {
    let person = try await WatchingPerson()
    person.press("agents Support\r")
    await person.sees { $0.text.contains("13 members") && $0.lineAtCursor == WatchingPerson.prompt }
    person.press("watch 250ms\r")
    await person.sees { $0.tells(interval: "250ms") && $0.table[0].hasPrefix("AGENT") }
    person.press("q")
    #expect(await person.session.waitForPrompt(WatchingPerson.prompt))
    person.press("stats 'Sales*'\r")
    await person.sees { $0.text.contains("\nSales EN") && $0.lineAtCursor == WatchingPerson.prompt }
    person.press("watch\r")
    await person.sees { $0.tells(interval: "10s") && $0.rows(of: ["Sales EN"]).count == 1 }
    person.press("q")
    await person.leave()
  }

  @Test func linesAndChangesAtATerminalPaintNothing() async throws {
    let person = try await WatchingPerson()
    person.press("watch 250ms Support --changes --count 3\r")
    await person.sees {
      $0.text.contains("\nSupport waiting ") && $0.lineAtCursor == WatchingPerson.prompt
    }
    person.press("watch 250ms Support --lines --count 2\r")
    await person.sees {
      $0.history.contains("[Real-Time] Support | Waiting: ")
        && $0.lineAtCursor == WatchingPerson.prompt
    }
    #expect(person.screen.frame.isEmpty)
    await person.leave()
  }
}
