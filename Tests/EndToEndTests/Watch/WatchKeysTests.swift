import SimulatedCloud
import TerminalModel
import Testing

/// Each key of a watch, as a person sees what it does.
@Suite(.timeLimit(.minutes(1)))
struct WatchKeysTests {
  private static let escape = "\u{1B}"
  private static let down = "\u{1B}[B"
  private static let up = "\u{1B}[A"
  private static let pageDown = "\u{1B}[6~"
  private static let pageUp = "\u{1B}[5~"

  @Test func spaceFreezesTheViewWhileFiguresGoOn() async throws {
    let person = try await WatchingPerson()
    await person.watch("250ms '*'")
    person.press(" ")
    await person.sees("Paused")
    let frozen = person.screen.table
    for _ in 0..<3 {
      person.clock.advance(minutes: 10)
      await person.polls(more: 2)
    }
    await person.sees { $0.text.contains("Paused 0:") && !$0.text.contains("Paused 0:00") }
    #expect(person.screen.table == frozen)
    person.press(" ")
    await person.sees { $0.tells(interval: "250ms") && $0.table != frozen }
    person.press("q")
    await person.leave()
  }

  @Test func rPollsAtOnce() async throws {
    let person = try await WatchingPerson()
    await person.watch("1h '*'")
    let before = person.screen.table.map { $0.prefix(40) }
    person.clock.advance(minutes: 10)
    person.press("r")
    await person.sees { $0.table.map { $0.prefix(40) } != before && $0.showsOneFrame }
    #expect(person.polls == 2)
    person.press("q")
    await person.leave()
  }

  @Test func plusAndMinusChangeTheInterval() async throws {
    let person = try await WatchingPerson()
    await person.watch("10s Support")
    for (key, title) in [
      ("+", "15s"), ("+", "30s"), ("-", "15s"), ("-", "10s"),
    ] {
      person.press(key)
      await person.sees { $0.tells(interval: title) }
    }
    person.press("-----")
    await person.sees { $0.tells(interval: "1s") }
    await person.polls(more: 1)
    person.press("q")
    await person.leave()
  }

  @Test func sGoesThroughTheOrders() async throws {
    let names = ["Support", "VIP Desk", "Web Chat", "Email Back Office", "Sales EN"]
    let person = try await WatchingPerson(columns: 120)
    await person.watch("1h Support 'VIP Desk' 'Web Chat' 'Email Back Office' 'Sales EN'")
    person.press("s")
    await person.sees("most waiting first")
    person.press("s")
    await person.sees("longest wait first")
    person.press("s")
    await person.sees("by name")
    #expect(person.screen.rows(of: names) == names.sorted())
    person.press("s")
    await person.sees { !$0.text.contains("by name") && !$0.text.contains("wait first") }
    person.press("q")
    await person.leave()
  }

  @Test func aSlashFiltersByName() async throws {
    let names = ["Sales EN", "Sales DE", "Support", "Returns"]
    let person = try await WatchingPerson()
    await person.watch("1h '*'")
    person.press("/sal")
    // What is typed shows, and letters are no commands.
    await person.sees {
      Set($0.rows(of: names)) == ["Sales EN", "Sales DE"] && $0.text.contains("\n/sal")
    }
    person.press("q")
    await person.sees { $0.rows(of: names).isEmpty }
    person.press(Self.escape)
    await person.sees { Set($0.rows(of: names)) == Set(names) && !$0.text.contains("/sal") }
    person.press("/sal\r")
    await person.sees {
      $0.text.contains("with \"sal\"") && Set($0.rows(of: names)) == ["Sales EN", "Sales DE"]
    }
    person.press(Self.escape)
    await person.sees { Set($0.rows(of: names)) == Set(names) }
    person.press("q")
    await person.leave()
  }

  @Test func arrowsAndPagesScroll() async throws {
    let person = try await WatchingPerson(rows: 10)
    await person.watch("1h '*'")
    // The quiet ones are counted until they are asked for.
    person.press("a")
    await person.sees(" of 13")
    let first = person.screen.frame
    person.press(Self.pageDown)
    await person.sees { $0.frame != first && !$0.text.contains("1–") && $0.text.contains(" of 13") }
    person.press(Self.pageUp)
    await person.sees("1–")
    person.press(Self.down)
    await person.sees { $0.texts { $0.isReversed }.count > 0 }
    person.press(String(repeating: Self.down, count: 13))
    await person.sees("–13 of 13")
    person.press(String(repeating: Self.up, count: 13))
    await person.sees("1–")
    person.press("q")
    await person.leave()
  }

  @Test(arguments: ["\u{1B}", "q"])
  func enterOpensOneQueueAndComesBack(back: String) async throws {
    let person = try await WatchingPerson()
    await person.watch("1h '*'")
    person.press("/support e\r")
    await person.sees {
      $0.rows(of: ["Support Escalations", "Returns"]) == ["Support Escalations"]
    }
    person.press("\r")
    await person.sees { !$0.text.contains("QUEUE ") && $0.text.contains("Support Escalations") }
    await person.sees { !$0.text.contains("Reading") }
    person.press(back)
    await person.sees { $0.showsOneFrame && $0.rows(of: ["Support Escalations"]).count == 1 }
    person.press("q")
    await person.leave()
  }

  @Test(arguments: ["?", "\u{1B}", "q"])
  func aQuestionMarkShowsTheKeys(back: String) async throws {
    let person = try await WatchingPerson()
    await person.watch("1h '*'")
    person.press("?")
    await person.sees { $0.text.contains("PgUp") && $0.text.contains("space") }
    person.press(back)
    await person.sees { $0.showsOneFrame && !$0.text.contains("PgUp") }
    person.press("q")
    await person.leave()
  }

  @Test func unknownKeysDoNothing() async throws {
    let person = try await WatchingPerson()
    await person.watch("1h Support")
    let text = person.screen.table.map { $0.prefix(40) }
    person.press("xyz\u{1B}[15~\u{1B}OP\u{7F}\t")
    person.press("?")
    await person.sees("PgUp")
    person.press("?")
    await person.sees { $0.showsOneFrame && $0.table.map { $0.prefix(40) } == text }
    person.press("q")
    await person.leave()
  }

  @Test func typedBeforeTheWatchEndedIsNoCommand() async throws {
    let person = try await WatchingPerson()
    await person.watch("250ms Support --count 2")
    #expect(await person.session.waitForPrompt(WatchingPerson.prompt))
    person.press("echo after\r")
    await person.sees { $0.text.hasSuffix("\nafter\nDemo>") }
    await person.leave()
  }
}
