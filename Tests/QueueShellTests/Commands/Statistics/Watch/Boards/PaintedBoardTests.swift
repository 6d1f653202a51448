import FoundationEssentials
import GenesysCloud
import LineEditing
import Synchronization
import TerminalModel
import Testing

@testable import QueueShell

@Suite struct PaintedBoardTests {
  private let time = ManualTime()
  private let transcript: Transcript

  init() throws {
    WideText.prepare()
    transcript = try Transcript()
  }

  private func board(
    columns: Int = 80, rows: Int = 24, settings: Settings = Settings(),
    variables: [String: String] = [:], stops: @escaping @Sendable () -> Int = { 0 }
  ) -> PaintedBoard {
    var terminal = Terminal.absent
    terminal.fallbackSize = (columns, rows)
    terminal.hasErrors = true
    terminal.isDumb = false
    var state = SessionState()
    state.settings = settings
    let session = Session(
      on: transcript.console, variables: variables, time: time.source, terminal: terminal,
      isInteractive: true, state: state)
    var board = PaintedBoard(session: session, stops: stops)
    board.change(to: Pace("10s", .seconds(10)))
    return board
  }

  /// What stands on a screen that is large enough.
  private var lines: [String] { transcript.screen().lines }

  private static let heading =
    "QUEUE    WAITING  AVAILABLE    BUSY  AVG HANDLE        AVG WAIT"

  @Test func aFrameIsAHeaderAndTheTable() {
    var board = board()
    board.show(.support)
    #expect(
      lines.first == "Every 10s · 11:16:00 · data 0 s old · observations · ? keys · today so far")
    #expect(lines.dropFirst().first?.hasPrefix("QUEUE") == true)
    #expect(lines.dropFirst(2).first?.hasPrefix("Support") == true)
    #expect(lines.count == 3)
    #expect(transcript.talk == "")
  }

  @Test func aFailedPollKeepsTheValuesAndTellsTheirAgeAndWhy() {
    var board = board()
    board.show(.support)
    time.advance(by: .seconds(73))
    board.tell(ShellError("\"h\" refused the connection.", advice: "Is the network up?"))
    #expect(
      lines.first == "10s · 11:17:13 · STALE 1:13 · observations · ? keys · today so far")
    #expect(lines.dropFirst(2).first?.contains("~3") == true)
    #expect(lines.last == "\"h\" refused the connection.")
    board.show(.support)
    #expect(lines.count == 3)
  }

  @Test func aSecondChangesButTheClock() {
    var board = board()
    board.show(.support)
    let before = transcript.output.utf8.count
    time.advance(by: .seconds(1))
    board.pass()
    #expect(lines.first?.hasPrefix("Every 10s · 11:16:01 · data 1 s old") == true)
    #expect(transcript.output.utf8.count - before < 40)
  }

  @Test func alertsStandAboveTheTableAndRing() throws {
    var board = board(variables: ["TERM": "foot"])
    board.show(.support)
    let alert = Alert(
      name: "busy", condition: try Condition("waiting > 2", for: "alert add busy"))
    let event = AlertEvent(alert: alert, change: .raised, evidence: "Support waiting 3")
    board.announce([event], on: [event.sentence])
    #expect(lines.first == "11:16:00 Alert busy: Support waiting 3.")
    #expect(lines.dropFirst().first?.hasPrefix("Every 10s") == true)
    #expect(lines.last == "Alert busy: Support waiting 3.")
    #expect(
      transcript.talk == "\u{1B}]777;notify;queuesh;Alert busy: Support waiting 3.\u{7}\u{7}")
    let over = AlertEvent(alert: alert, change: .cleared(after: .seconds(90)), evidence: "")
    board.announce([over], on: [])
    #expect(lines.dropFirst().first == "11:16:00 Alert busy over after 1:30.")
    #expect(lines.last?.hasPrefix("Support") == true)
  }

  @Test func aBellThatIsOffDoesNotRing() throws {
    var settings = Settings()
    settings.hasBell = false
    var board = board(settings: settings)
    let alert = Alert(
      name: "busy", condition: try Condition("waiting > 2", for: "alert add busy"))
    board.announce([AlertEvent(alert: alert, change: .raised, evidence: "x")], on: [])
    #expect(transcript.talk == "")
  }

  @Test func thePaceIsTheHeadersFirstWords() {
    var board = board(columns: 120)
    var pace = Pace("1s", .seconds(1))
    _ = pace.stretch(to: .milliseconds(3_100))
    board.change(to: pace)
    board.show(.support)
    #expect(
      lines.first?.hasPrefix("Every 1s, stretched to 4s by the request budget · 11:16:00") == true)
  }

  @Test func whatIsPushedSaysHowItComesAndWhyNot() {
    var board = board()
    board.change(to: "live", because: nil)
    board.show(.support, changed: ["q-support"])
    #expect(lines.first?.hasPrefix("Live · 11:16:00") == true)
    board.change(to: "polling every 10s", because: "\"h\" broke the connection.")
    #expect(lines.first?.hasPrefix("Polling every 10s · 11:16:00") == true)
    #expect(lines.last == "\"h\" broke the connection.")
    board.change(to: "live", because: nil)
    #expect(!lines.contains { $0.contains("broke") })
  }

  @Test func marksOfPushedChangesGoAfterAWhile() {
    var board = board()
    board.change(to: "live", because: nil)
    board.show(.support)
    var figures = Poll.supportFigures
    figures["waiting"] = .value(5)
    board.show(.sample(["q-support": figures], of: [.support]), changed: ["q-support"])
    #expect(lines[2].contains("▲2"))
    time.advance(by: .seconds(11))
    board.pass()
    #expect(!lines[2].contains("▲"))
  }

  @Test func afterAStopTheFrameIsPaintedBelowWhatIsThere() {
    let count = Mutex(0)
    var board = board(stops: { count.withLock { $0 } })
    board.show(.support)
    count.withLock { $0 += 1 }
    board.pass()
    _ = board.take(.resumed)
    #expect(lines.count == 6)
    #expect(lines[0] == lines[3])
  }

  @Test func keysChangeTheViewAndAskForMore() {
    var board = board()
    board.show(.support)
    #expect(board.take(.key(.character("r"))) == .poll)
    #expect(board.take(.key(.enter)) == .open("q-support"))
    #expect(board.opened?.queue == .support)
    #expect(lines.last == "Reading Support…")
    #expect(board.take(.key(.escape)) == nil)
    #expect(board.opened == nil)
    #expect(lines.count == 3)
  }

  @Test("No line is wider than the window", arguments: [20, 40, 60])
  func width(columns: Int) {
    var board = board(columns: columns)
    board.show(.sample([:], of: [.support, .salesEMEA]))
    board.tell(ShellError(String(repeating: "long ", count: 40)))
    for line in lines { #expect(line.shortened(to: columns) == line) }
  }
}
