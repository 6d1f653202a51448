import SimulatedCloud
import TerminalModel
import Testing

/// What a watch leaves on the screen, judged by the screen alone.
@Suite(.timeLimit(.minutes(1)))
struct WatchPaintingTests {
  @Test(
    "One frame is painted over and over, and what was above it stays",
    arguments: [(80, 24), (40, 12), (160, 50)], ["q", "\u{3}"])
  func repaints(size: (columns: Int, rows: Int), end: String) async throws {
    let person = try await WatchingPerson(columns: size.columns, rows: size.rows)
    let above = person.screen.history
    await person.watch("250ms 'Sales*' Support")
    for _ in 0..<4 {
      person.clock.advance(minutes: 3)
      await person.polls(more: 1)
    }
    await person.sees { $0.showsOneFrame }
    let frame = person.screen.frame
    person.press(end)
    #expect(await person.session.waitForPrompt(WatchingPerson.prompt))
    let screen = person.screen
    #expect(screen.history.hasPrefix(above + " watch 250ms 'Sales*' Support\n"))
    let below = screen.history.dropFirst(above.count).split(
      separator: "\n", omittingEmptySubsequences: false)
    // The command, the frame, the prompt.
    #expect(below.count == 1 + frame.count + 1)
    #expect(below.count { $0.contains("250ms") } == 2)
    #expect(below.last == "Demo>")
    #expect(screen.showsCursor)
    await person.leave()
  }

  @Test("A resize shows at once what has room", arguments: [false, true])
  func resizes(reflows: Bool) async throws {
    let person = try await WatchingPerson(reflows: reflows)
    await person.watch("250ms '*'")
    await person.sees { $0.showsOneFrame }
    for (columns, rows) in [(40, 24), (120, 24), (120, 8), (120, 40), (30, 7), (80, 24)] {
      person.session.resize(columns: columns, rows: rows)
      let (isWide, isLow) = (columns >= 80, rows < 15)
      await person.sees { screen in
        screen.showsOneFrame && screen.table[0].contains("TREND") == isWide
          && screen.text.contains("1–") == isLow
          && screen.lines.contains { $0.hasPrefix("Legacy Fax ") } == !isLow
      }
    }
    person.press("q")
    await person.leave()
  }

  @Test("A frame that stays on the screen eats nothing above it", arguments: [false, true])
  func widths(reflows: Bool) async throws {
    let person = try await WatchingPerson(columns: 120, rows: 40, reflows: reflows)
    await person.watch("1h 'Sales*' Support")
    for columns in [70, 120, 40, 39, 80, 20, 160] {
      person.session.resize(columns: columns, rows: 40)
      // Another page and back, by when the new size is known.
      person.press("?")
      await person.sees { $0.text.contains("\nEnter ") }
      person.press("?")
      await person.sees(where: \.showsOneFrame)
      let line = "Demo> watch 1h 'Sales*' Support"
      let above = person.screen.lineAboveFrame ?? ""
      #expect(
        !above.isEmpty && (line.hasSuffix(above) || line.hasPrefix(above)),
        "\(columns) columns:\n\(person.screen.text)")
    }
    person.press("q")
    await person.leave()
  }

  @Test func whatIsWatchedIsStillThereAfterAResizeAtRest() async throws {
    let person = try await WatchingPerson()
    await person.watch("1h '*'")
    // No poll and no key: the window alone.
    person.session.resize(columns: 40, rows: 10)
    await person.sees { $0.showsOneFrame && !$0.table[0].contains("TREND") }
    person.session.resize(columns: 100, rows: 30)
    await person.sees { $0.showsOneFrame && $0.table[0].contains("TREND") }
    person.press("\u{3}")
    await person.leave()
  }

  @Test func aFailedPollKeepsTheFiguresAndSaysSo() async throws {
    let person = try await WatchingPerson()
    await person.watch("250ms Support")
    await person.sees { $0.showsOneFrame }
    person.cloud.add(try #require(Fault("500:*:/api/v2/analytics/*")))
    await person.sees { $0.text.contains("STALE") && $0.text.contains("failed at POST") }
    #expect(person.screen.text.contains("\nSupport "))
    person.cloud.clearFaults()
    await person.sees { !$0.text.contains("STALE") && !$0.text.contains("failed at POST") }
    await person.sees { $0.showsOneFrame }
    person.press("q")
    await person.leave()
  }
}
