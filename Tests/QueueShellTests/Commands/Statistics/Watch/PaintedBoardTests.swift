import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct PaintedBoardTests {
  private let time = ManualTime()
  private let transcript: Transcript

  init() throws {
    WideText.prepare()
    transcript = try Transcript()
  }

  private func board(columns: Int = 80, rows: Int = 24, isQuiet: Bool = false) -> PaintedBoard {
    var terminal = Terminal.absent
    terminal.fallbackSize = (columns, rows)
    let session = Session(
      on: transcript.console, time: time.source, terminal: terminal, isInteractive: true,
      isQuiet: isQuiet)
    var board = PaintedBoard(session: session)
    board.change(to: Pace("10s", .seconds(10)))
    return board
  }

  /// The lines of the last frame, without what moves the cursor and clears.
  private var frame: [String] {
    let last = transcript.output.replacing("\u{1B}[K", with: "").split(separator: "\u{1B}[J").last
    var text = last.map(String.init) ?? ""
    if text.hasPrefix("\r\u{1B}["), let end = text.firstIndex(of: "A") {
      text = String(text[text.index(after: end)...])
    }
    return text.split(separator: "\n").map(String.init)
  }

  @Test func aFrameIsAHeaderAndTheTable() {
    var board = board()
    board.show(.support)
    #expect(
      frame == [
        "Every 10s · 11:16:00 · data now · observations · today so far",
        "QUEUE    WAITING  AVAILABLE  BUSY  AVG HANDLE  AVG WAIT",
        "Support        3          5     2        5:22         –",
      ])
    #expect(transcript.talk == "")
  }

  @Test func aFailedPollKeepsTheValuesAndTellsTheirAge() {
    var board = board()
    board.show(.support)
    time.advance(by: .seconds(13))
    board.tell(ShellError("\"h\" refused the connection.", advice: "Is the network up?"))
    #expect(
      frame == [
        "Every 10s · 11:16:13 · stale, data 13 s old · observations · today so far"
          .shortened(to: 80),
        "QUEUE    WAITING  AVAILABLE  BUSY  AVG HANDLE  AVG WAIT",
        "Support        3          5     2        5:22         –", "\"h\" refused the connection.",
        "Is the network up?",
      ])
  }

  @Test func beforeAnyDataTheFailureStandsAlone() {
    var board = board()
    board.tell(ShellError("\"h\" refused the connection."))
    #expect(frame == ["Every 10s · 11:16:00 · no data yet", "\"h\" refused the connection."])
  }

  @Test func theNextFrameIsPaintedOverTheLast() {
    var board = board()
    board.show(.support)
    board.show(.support)
    #expect(transcript.output.contains("\u{1B}[J\r\u{1B}[3AEvery 10s"))
  }

  @Test func whatDoesNotFitTheWindowIsCounted() {
    var board = board(rows: 5)
    let queues = QueueDirectory.sample.queues
    let figures = Dictionary(uniqueKeysWithValues: queues.map { ($0.id, Poll.supportFigures) })
    board.show(.sample(figures, of: queues))
    #expect(frame.count == 4)
    #expect(frame.last == "… 5 more lines; name fewer queues to see them")
  }

  @Test func whatMerelyHelpsToReadFiguresIsNotRepeatedAtEachTick() {
    var board = board()
    board.show(.sample([:], of: [.support]))
    #expect(frame.count == 3)
  }

  @Test func aLongReasonIsWrappedNotCut() {
    var board = board(columns: 40)
    board.tell(ShellError("\"api.mypurecloud.ie\" failed at POST /api/v2/x (status 500)."))
    #expect(
      frame.dropFirst() == ["\"api.mypurecloud.ie\" failed at POST", "/api/v2/x (status 500)."])
  }

  @Test func theHeaderTellsWhatTheBudgetMadeOfTheInterval() {
    var board = board()
    var pace = Pace("1s", .seconds(1))
    _ = pace.stretch(to: .milliseconds(3_100))
    board.change(to: pace)
    board.show(.support)
    #expect(
      frame.first?.hasPrefix("Every 1s, stretched to 4s by the request budget · 11:16:00") == true)
  }

  @Test("No line is wider than the window", arguments: [20, 40, 60])
  func width(columns: Int) {
    var board = board(columns: columns)
    board.show(.sample([:], of: [.support, .salesEMEA]))
    board.tell(ShellError(String(repeating: "long ", count: 40)))
    for line in frame { #expect(line.shortened(to: columns) == line) }
  }
}
