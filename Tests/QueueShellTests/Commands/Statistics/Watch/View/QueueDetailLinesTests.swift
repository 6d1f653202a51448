import FoundationEssentials
import GenesysCloud
import LineEditing
import Testing

@testable import QueueShell

@Suite struct QueueDetailLinesTests {
  init() { WideText.prepare() }

  private static func interaction(
    _ media: String, for seconds: Double, priority: Int? = 0, skills: [String] = [],
    language: String? = nil
  ) -> WaitingInteraction {
    var interaction = WaitingInteraction(
      since: Date.sample.addingTimeInterval(-seconds), mediaType: media)
    interaction.conversationID = "7d1c5b0e-2c9b-4c86-bb0a-0f2f1f0c9a02"
    interaction.direction = "inbound"
    interaction.priority = priority
    interaction.skillIDs = skills
    interaction.languageID = language
    return interaction
  }

  private static let names = [
    "s-1": "Kündigungen", "s-2": "日本語サポート", "s-3": "Retention and Win-Back", "l-1": "日本語",
  ]

  private static var busy: QueueBreakdown {
    var (voice, email) = (
      QueueBreakdown.Media(mediaType: "voice"), QueueBreakdown.Media(mediaType: "email")
    )
    (voice.waiting, voice.interacting, voice.alerting) = (3, 4, 1)
    voice.longestWait = 42_000
    (email.waiting, email.interacting, email.alerting) = (1, 0, 0)
    email.longestWait = 4_000_000
    var agents = QueueBreakdown.Agents()
    (agents.members, agents.joined, agents.onQueue, agents.offQueue) = (13, 11, 5, 6)
    agents.statuses = ["IDLE": 0, "INTERACTING": 4, "COMMUNICATING": 0, "NOT_RESPONDING": 1]
    return QueueBreakdown(
      observedAt: .sample, media: [voice, email], agents: agents,
      waiting: WaitingInteractions(
        observedAt: .sample, count: 4,
        interactions: [
          interaction("email", for: 4_000, skills: ["s-3"]),
          interaction("voice", for: 42, priority: 5, skills: ["s-1", "s-2"], language: "l-1"),
          interaction("voice", for: 12, skills: ["s-4"]),
          interaction("voice", for: 3, priority: nil),
        ]))
  }

  private static var unknown: QueueBreakdown {
    QueueBreakdown(
      observedAt: .sample, media: [], agents: QueueBreakdown.Agents(),
      waiting: WaitingInteractions(observedAt: .sample, count: nil, interactions: []))
  }

  private static let queue = Queue.aiming(at: ["call": 20, "callback": 60, "email": 7200])

  private static func lines(
    _ breakdown: QueueBreakdown = busy, name: String = "顧客サポート 東京 Überseekanal",
    growth: Duration = .seconds(5), grading: Grading = Grading(), columns: Int
  ) -> [StyledLine] {
    QueueDetailLines(
      breakdown, of: queue, name: name, names: names, grading: grading, growth: growth
    ).lines(columns: columns)
  }

  @Test("A frame looks as recorded and fits", arguments: [40, 80, 160], [false, true])
  func frame(columns: Int, colour: Bool) throws {
    let lines = Self.lines(columns: columns)
    #expect(lines.allSatisfy { $0.width <= columns })
    try Golden.expect(
      lines.map { $0.text(colour: colour).replacing("\u{1B}", with: "␛") + "\n" }.joined(),
      is: "queue-\(columns)\(colour ? "-colour" : "").txt")
  }

  @Test("A queue of which nothing is told has dashes, never zeros", arguments: [40, 80])
  func unknown(columns: Int) throws {
    try Golden.expect(
      Self.lines(Self.unknown, columns: columns).map { $0.text + "\n" }.joined(),
      is: "queue-unknown-\(columns).txt")
  }

  @Test func waitsGrowByTheClockAndWorsen() throws {
    func spans(_ growth: Duration) -> [StyledLine.Span] {
      Self.lines(growth: growth, columns: 80).flatMap(\.spans)
        .filter {
          $0.text.hasSuffix("0:03") || $0.text.hasSuffix("0:23") || $0.text.hasSuffix("0:24")
        }
    }
    #expect(spans(.zero).map(\.tone) == [.plain])
    #expect(spans(.seconds(21)).map(\.text) == ["   0:24"])
    #expect(spans(.seconds(21)).map(\.tone) == [.bad])
  }

  @Test func nobodyAvailableWhileSomebodyWaitsIsBad() throws {
    let idle = try #require(
      Self.lines(columns: 80).flatMap(\.spans).first { $0.text.hasSuffix("idle,") })
    #expect(idle == .init(text: "0 idle,", tone: .bad))
    let available = try #require(Aggregate("available"))
    let own = Grading(own: [available: Threshold(warning: 0, bad: -1)])
    let judged = try #require(
      Self.lines(grading: own, columns: 80).flatMap(\.spans).first { $0.text.hasSuffix("idle,") })
    #expect(judged.tone == .warning)
  }

  @Test func aQueueInWhichNothingWaitsSaysSo() {
    let empty = QueueBreakdown(
      observedAt: .sample, media: [], agents: QueueBreakdown.Agents(),
      waiting: WaitingInteractions(observedAt: .sample, count: 0, interactions: []))
    #expect(
      Self.lines(empty, name: "Support", columns: 80).last?.text == "Nothing waits in \"Support\".")
  }

  @Test func aListThatTheServerCutIsToldBelowIt() {
    let cut = QueueBreakdown(
      observedAt: .sample, media: [], agents: QueueBreakdown.Agents(),
      waiting: WaitingInteractions(
        observedAt: .sample, count: 312,
        interactions: [Self.interaction("voice", for: 90), Self.interaction("voice", for: 1)],
        caps: [.init(mediaType: "voice", listed: 2, count: 312)]))
    #expect(
      Self.lines(cut, columns: 80).last?.text == "Listed are the oldest 1 and newest 1 of 312.")
  }

  @Test func aLongNameGivesWayToHowManyWait() {
    let heading = Self.lines(name: String(repeating: "東京", count: 40), columns: 80).first
    #expect(heading?.text.hasSuffix("… · 4 waiting") == true)
    #expect(heading?.width ?? 0 <= 80)
  }

  @Test("What the server calls things is cleaned", arguments: [40, 80])
  func hostileText(columns: Int) {
    var agents = QueueBreakdown.Agents()
    agents.statuses = ["\u{1B}]0;x\u{7}": 1]
    let hostile = QueueBreakdown(
      observedAt: .sample, media: [QueueBreakdown.Media(mediaType: "\u{1B}[2J")], agents: agents,
      waiting: WaitingInteractions(
        observedAt: .sample, count: 1, interactions: [Self.interaction("\u{9B}31m", for: 1)]))
    let text = Self.lines(hostile, columns: columns).map(\.text).joined()
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
  }
}
