import FoundationEssentials
import GenesysCloud
import LineEditing
import Testing

@testable import QueueShell

@Suite struct WatchScreenTests {
  init() { WideText.prepare() }

  private static let wide = Queue(id: "q-wide", name: "東京カスタマーサポート窓口", division: .home)
  private static let long = Queue(
    id: "q-long", name: "Premium Support for Business Customers in the North-West", division: .home)
  private static let hostile = Queue(id: "q-hostile", name: "A\u{1B}[31mB\nC", division: .home)
  private static let queues = [
    Queue.aiming(at: ["call": 20]), .salesEMEA, wide, long, hostile, .billingHome, .claims,
  ]

  /// A screen after two polls ten seconds apart.
  private func screen(
    columns: Int = 80, aggregates: [Aggregate] = Aggregate.defaults
  ) -> WatchScreen {
    var screen = WatchScreen(zone: LocalTime { _ in 3600 }, grading: Grading(own: [:]))
    screen.pace = Pace("10s", .seconds(10)).words
    screen.requestsLeft = 287
    let figures: [String: [String: Figure]] = [
      "q-support": [
        "waiting": .value(3), "available": .value(5), "busy": .value(2), "aht": .value(322_000),
        "wait": .value(32_000), "longest": .value(8_000),
      ],
      "q-sales-emea": [
        "waiting": .value(12), "available": .value(0), "busy": .value(11), "aht": .value(301_000),
        "wait": .value(65_000), "longest": .value(221_000),
      ],
      "q-wide": [
        "waiting": .value(1), "available": .value(1), "busy": .value(4), "aht": .value(199_000),
        "wait": .value(5_000), "longest": .value(2_000),
      ],
      "q-long": [
        "waiting": .value(0), "available": .value(7), "busy": .value(0), "aht": .noData,
        "wait": .noData, "longest": .noData,
      ],
      "q-hostile": [
        "waiting": .unavailable(.noPermission(["analytics:queueObservation:view"])),
        "available": .unavailable(.noPermission(["analytics:queueObservation:view"])),
        "busy": .unavailable(.noPermission(["analytics:queueObservation:view"])),
        "longest": .unavailable(.noPermission(["analytics:queueObservation:view"])),
        "aht": .value(10_000), "wait": .value(1_000),
      ],
      "q-billing-home": [
        "waiting": .value(0), "available": .value(2), "busy": .value(1), "aht": .value(100_000),
        "wait": .value(3_000), "longest": .noData,
      ],
    ]
    var first = figures
    first["q-support"]?["waiting"] = .value(5)
    first["q-sales-emea"]?["waiting"] = .value(2)
    first["q-sales-emea"]?["wait"] = .value(60_000)
    first["q-billing-home"]?["busy"] = .value(0)
    take(first, at: .sample - 10, aggregates, &screen)
    take(figures, at: .sample, aggregates, &screen)
    return screen
  }

  private func take(
    _ figures: [String: [String: Figure]], at instant: Date, _ aggregates: [Aggregate],
    _ screen: inout WatchScreen
  ) {
    var poll = Poll.sample(figures, of: Self.queues, aggregates: aggregates)
    poll.receivedAt = instant
    screen.update { [poll] in $0.take(poll, zone: LocalTime { _ in 3600 }) }
  }

  private func text(
    _ screen: inout WatchScreen, columns: Int = 80, rows: Int = 24, after seconds: Double = 3
  ) -> String {
    screen.frame(columns: columns, rows: rows, at: .sample + seconds)
      .map { $0.trimmed.text + "\n" }.joined()
  }

  @Test("Frames at each width", arguments: [40, 80, 160])
  func frames(columns: Int) throws {
    var screen = screen()
    let frame = screen.frame(columns: columns, rows: 24, at: .sample + 3)
    for line in frame { #expect(line.width <= columns) }
    let plain = frame.map { $0.trimmed.text(colour: false) + "\n" }.joined()
    try Golden.expect(plain, is: "Frame\(columns).txt")
    var painter = Painter(colour: true)
    let coloured = painter.frame(frame, columns: columns)
    try Golden.expect(
      coloured.replacing("\u{1B}", with: "␛"), is: "Frame\(columns).colour.txt")
  }

  @Test("A failed poll's frame", arguments: [40, 80, 160])
  func stale(columns: Int) throws {
    var screen = screen()
    screen.update {
      $0.miss(ShellError("\"api.mypurecloud.ie\" did not answer POST /api/v2/x in time."))
    }
    try Golden.expect(
      text(&screen, columns: columns, after: 48), is: "Stale\(columns).txt")
  }

  @Test("No frame is wider or higher than its window", arguments: [1, 5, 12, 20, 39, 79])
  func bounds(columns: Int) {
    var screen = screen()
    screen.alerts = ["Alert busy: Support waiting 7, available 0."]
    screen.told = ["Something to know about the watching that takes more than a line."]
    for rows in [1, 2, 3, 5, 8] {
      let frame = screen.frame(columns: columns, rows: rows, at: .sample)
      #expect(frame.count <= max(1, rows - 1))
      if columns >= 12 { for line in frame { #expect(line.width <= columns, "\(line.text)") } }
    }
  }

  @Test func theLongestWaitGrowsByTheClockAndAFigureThatIsStaleDoesNot() {
    var screen = screen()
    #expect(text(&screen, after: 3).contains(" 3:44"))
    #expect(text(&screen, after: 9).contains(" 3:50"))
    screen.update { $0.miss(ShellError("Away.")) }
    #expect(text(&screen, after: 60).contains(" ~3:41"))
  }

  @Test func aPausedViewStandsStillAndSaysSo() {
    var screen = screen()
    _ = screen.press(.character(" "), at: .sample + 3)
    let before = text(&screen, after: 3)
    take([:], at: .sample + 10, Aggregate.defaults, &screen)
    let paused = text(&screen, after: 15)
    #expect(paused.hasPrefix("Paused 0:12"))
    #expect(paused.split(separator: "\n").dropFirst() == before.split(separator: "\n").dropFirst())
    _ = screen.press(.character(" "), at: .sample + 15)
    #expect(!text(&screen, after: 15).hasPrefix("Paused"))
  }

  @Test func aFilterShowsPartOfTheNamesAndCounts() {
    var accents = screen()
    for key in "/RECL" { _ = accents.press(.character(key), at: .sample) }
    #expect(text(&accents).contains("R\u{E9}clamations"))
    var screen = screen()
    for key in "/sal" { _ = screen.press(.character(key), at: .sample) }
    #expect(text(&screen).hasSuffix("\n/sal▏\n"))
    _ = screen.press(.enter, at: .sample)
    let frame = text(&screen)
    #expect(frame.contains("Sales EMEA"))
    #expect(!frame.contains("Support"))
    #expect(frame.hasSuffix("\n1 of 7 with \"sal\", Esc shows all\n"))
  }

  @Test func quietQueuesAreCountedWhereNotAllFitAndListedOnDemand() {
    var screen = screen()
    #expect(text(&screen, rows: 9).contains("2 quiet, a lists them"))
    _ = screen.press(.character("a"), at: .sample)
    let all = text(&screen, rows: 9)
    #expect(all.contains("1–5 of 7"))
    _ = screen.press(.end, at: .sample)
    #expect(text(&screen, rows: 9).contains("3–7 of 7"))
    #expect(!text(&screen, rows: 24).contains("quiet"))
  }

  @Test func theWorstQueueIsFirst() {
    var screen = screen()
    #expect(text(&screen).split(separator: "\n")[2].hasPrefix("Sales E"))
  }

  @Test func anArrowMarksAQueue() {
    var screen = screen()
    _ = text(&screen)
    _ = screen.press(.down, at: .sample)
    let lines = text(&screen).split(separator: "\n")
    #expect(lines[2].hasPrefix("> Sales"))
    #expect(lines[3].hasPrefix("  "))
  }

  @Test func manyAlertsLeaveTheTableItsRoom() {
    var screen = screen()
    screen.alerts = (1...30).map { "Alert a\($0): Support waiting 3." }
    let frame = text(&screen, rows: 12)
    #expect(frame.contains("Alert a3:"))
    #expect(frame.contains("and 27 more alerts are on"))
    #expect(frame.contains("Sales EMEA"))
    _ = screen.press(.character("/"), at: .sample)
    #expect(text(&screen, rows: 7).hasSuffix("/▏\n"))
  }

  @Test func whereColourMarksAQueueNoSignDoes() {
    var screen = screen()
    screen.hasColour = true
    let before = text(&screen)
    _ = screen.press(.down, at: .sample)
    #expect(text(&screen) == before)
    let frame = screen.frame(columns: 80, rows: 24, at: .sample + 3)
    #expect(frame[2].spans.first?.isInverse == true)
    #expect(frame[3].spans.first?.isInverse == false)
  }

  @Test func aListIsFilteredByAnyOfItsCells() {
    var screen = screen()
    func row(_ name: String, _ status: String) -> Listing.Row {
      Listing.Row(cells: [Cell(name), Cell(status)], json: .null)
    }
    let listing = Listing(
      columns: [Column(key: "a", header: "AGENT"), Column(key: "s", header: "STATUS")],
      rows: [row("Ann", "Idle"), row("Bob", "Interacting")])
    let look = QueueLook(
      queue: .support, name: "Support", observedAt: .sample, listing: listing, notes: [],
      shortfalls: [])
    screen.update { $0.take(look, at: .sample) }
    for key in "/inter" { _ = screen.press(.character(key), at: .sample) }
    #expect(text(&screen).contains("Bob"))
    #expect(!text(&screen).contains("Ann"))
  }

  @Test func theKeysAreShownInPlaceOfTheTable() {
    var screen = screen()
    _ = screen.press(.character("?"), at: .sample)
    let frame = text(&screen)
    for key in WatchKeys.all { #expect(frame.contains(key.meaning)) }
    #expect(!frame.contains("QUEUE"))
    #expect(frame.split(separator: "\n")[0].contains("Esc back"))
  }

  @Test func columnsKeepTheirPlacesWhenFiguresGetShorter() {
    var screen = screen()
    let before = text(&screen).split(separator: "\n")[1]
    take(["q-support": Poll.supportFigures], at: .sample + 10, Aggregate.defaults, &screen)
    #expect(text(&screen, after: 11).split(separator: "\n")[1] == before)
  }

  @Test func withoutAPollThereIsOnlyWhyNot() {
    var screen = WatchScreen(zone: LocalTime { _ in 3600 }, grading: Grading(own: [:]))
    screen.pace = Pace("10s", .seconds(10)).words
    screen.update { $0.miss(ShellError("\"h\" refused the connection.")) }
    #expect(
      text(&screen)
        == "Every 10s · 11:16:03 · no data yet · ? keys\n\"h\" refused the connection.\n")
  }
}
