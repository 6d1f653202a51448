import Testing

@testable import QueueShell

/// The bytes of frames.
@Suite struct PainterTests {
  init() { WideText.prepare() }

  private static func lines(_ texts: String...) -> [StyledLine] { texts.map { StyledLine($0) } }

  private static let table = [
    "Every 10s · 11:16:00", "QUEUE      WAITING  AVAILABLE", "Support          3          5",
    "Sales EMEA       0         12", "日本語           7          1",
  ]

  /// What turns one line into another, without the way to its row.
  private static func change(_ old: StyledLine, _ new: StyledLine, colour: Bool = true) -> String {
    var painter = Painter(colour: colour)
    _ = painter.frame([old], columns: 40)
    let text = painter.frame([new], columns: 40)
    let (head, foot) = ("\u{1B}7\u{1B}[A", "\u{1B}8")
    guard text.hasPrefix(head), text.hasSuffix(foot) else { return text }
    return String(text.dropFirst(head.count).dropLast(foot.count))
  }

  @Test func theFirstFrameBeginsWhereTheCursorIs() {
    var painter = Painter(colour: true)
    #expect(painter.frame(Self.lines("one", "two"), columns: 80) == "\r\u{1B}[Jone\ntwo\n")
  }

  @Test func anUnchangedFrameIsNothing() {
    var painter = Painter(colour: true)
    _ = painter.frame(Self.table.map { StyledLine($0) }, columns: 80)
    #expect(painter.frame(Self.table.map { StyledLine($0) }, columns: 80) == "")
    // Spans that look the same.
    var lines = Self.table.map { StyledLine($0) }
    lines[0] = StyledLine([.init(text: "Every 10s "), .init(text: "· 11:16:00"), .init(text: "  ")])
    #expect(painter.frame(lines, columns: 80) == "")
  }

  @Test func oneDigitIsAHandfulOfBytes() {
    var painter = Painter(colour: true)
    var table = Self.table
    _ = painter.frame(table.map { StyledLine($0) }, columns: 80)
    table[2] = "Support          4          5"
    #expect(
      painter.frame(table.map { StyledLine($0) }, columns: 80)
        == "\u{1B}7\u{1B}[3A\u{1B}[17C4\u{1B}8")
    table[0] = "Every 10s · 11:16:01"
    table[4] = "日本語           7          2"
    #expect(
      painter.frame(table.map { StyledLine($0) }, columns: 80)
        == "\u{1B}7\u{1B}[5A\u{1B}[19C1\n\n\n\n\u{1B}[28C2\u{1B}8")
  }

  @Test(
    "A gap is leapt over or rewritten, whichever is shorter",
    arguments: [
      ("a b c d", "x b y d", "x b y"), ("a bbbbb c", "x bbbbb y", "x\u{1B}[7Cy"),
      ("aaaa", "aaxa", "aax"), ("aaaaaaaa", "aaaaaxaa", "\u{1B}[5Cx"), ("日b", "日c", "日c"),
      ("日本語b", "日本語c", "\u{1B}[6Cc"),
    ])
  func gaps(old: String, new: String, bytes: String) {
    #expect(Self.change(StyledLine(old), StyledLine(new)) == bytes)
  }

  @Test(
    "A shorter line is cleared from its end",
    arguments: [
      ("Support", "Sup", "Sup\u{1B}[K"), ("a long line", "a long", "\u{1B}[6C\u{1B}[K"),
      ("gone", "", "\u{1B}[K"), ("a  ", "a", ""),
    ])
  func shorter(old: String, new: String, bytes: String) {
    #expect(Self.change(StyledLine(old), StyledLine(new)) == bytes)
  }

  @Test(
    "Half a wide character is never left, nor a mark without its letter",
    arguments: [
      ("日本", "日x", "日x\u{1B}[K"), ("日", "x本", "x本"), ("x日", "日x", "日x"),
      ("e\u{301}x", "e\u{300}x", "e\u{300}"), ("e\u{301}", "e", "e"),
    ])
  func wide(old: String, new: String, bytes: String) {
    #expect(Self.change(StyledLine(old), StyledLine(new)) == bytes)
  }

  @Test func whatTerminalsDrawDifferentlyIsFollowedByAMoveFromTheFirstColumn() {
    var painter = Painter(colour: true)
    #expect(
      painter.frame(Self.lines("\u{1F680} x"), columns: 40)
        == "\r\u{1B}[J\u{1B}[?7l\u{1F680}\r\u{1B}[2C x\u{1B}[?7h\n")
    var cutting = Painter(colour: true, reflows: false)
    #expect(
      cutting.frame(Self.lines("\u{1F680}", "x"), columns: 40)
        == "\r\u{1B}[J\u{1B}[?7l\u{1F680}\nx\n\u{1B}[?7h")
    #expect(
      Self.change(StyledLine("\u{1F680}x"), StyledLine("\u{1F6F8}x"))
        == "\u{1B}[K\u{1B}[?7l\u{1F6F8}\r\u{1B}[2Cx\u{1B}[?7h")
    #expect(Self.change(StyledLine("\u{1F680}x"), StyledLine("\u{1F680}y")) == "\u{1B}[2Cy")
  }

  @Test func looksChangeByWhatDiffers() {
    let spans: [StyledLine.Span] = [
      .init(text: "a", tone: .bad), .init(text: " "), .init(text: "b", tone: .bad, isStrong: true),
      .init(text: "c", tone: .good, isStrong: true), .init(text: "d", tone: .good),
      .init(text: "e", isInverse: true), .init(text: " f"),
    ]
    var painter = Painter(colour: true)
    #expect(
      painter.frame([StyledLine(spans)], columns: 40)
        == "\r\u{1B}[J\u{1B}[31ma \u{1B}[1mb\u{1B}[32mc\u{1B}[;32md\u{1B}[;7me\u{1B}[m f\n")
    #expect(
      Self.change(StyledLine("3", .good), StyledLine("3", .bad)) == "\u{1B}[31m3")
    #expect(Self.change(StyledLine("3", .good), StyledLine("4", .bad), colour: false) == "4")
    #expect(Self.change(StyledLine("3", .good), StyledLine("3", .bad), colour: false) == "")
  }

  @Test func withoutColourThereIsNoAttribute() {
    var painter = Painter(colour: false)
    let line = StyledLine([.init(text: "a", tone: .bad, isStrong: true, isInverse: true)])
    #expect(painter.frame([line], columns: 40) == "\r\u{1B}[Ja\n")
  }

  @Test func rowsAreAppendedAndCleared() {
    var painter = Painter(colour: true)
    _ = painter.frame(Self.lines("one"), columns: 40)
    #expect(painter.frame(Self.lines("one", "two", ""), columns: 40) == "two\n\n")
    #expect(
      painter.frame(Self.lines("One"), columns: 40)
        == "\u{1B}7\u{1B}[3AO\u{1B}8\u{1B}[2A\u{1B}[J")
    #expect(painter.frame([], columns: 40) == "\u{1B}[A\u{1B}[J")
    #expect(painter.frame([], columns: 40) == "")
  }

  @Test func whatIsToldAboveTheFrameMovesItDown() {
    var painter = Painter(colour: true)
    _ = painter.frame(Self.lines("head", "row"), columns: 8)
    #expect(
      painter.frame(Self.lines("head", "row"), columns: 8, above: Self.lines("an alert"))
        == "\u{1B}7\u{1B}[2Aan alert\nhead\u{1B}8row\n")
    #expect(painter.frame(Self.lines("head", "row"), columns: 8) == "")
    #expect(
      painter.frame(Self.lines("row"), columns: 8, above: Self.lines("longer than that"))
        == "\u{1B}7\u{1B}[2Alonger t\nhan that\u{1B}8row\n")
  }

  @Test(
    "A window that became narrower has folded the lines",
    arguments: [(80, 2), (40, 2), (39, 3), (20, 3), (10, 5), (7, 7), (4, 12)])
  func narrower(columns: Int, rows: Int) {
    for (reflows, height) in [(true, rows), (false, 2)] {
      var painter = Painter(colour: true, reflows: reflows)
      _ = painter.frame(Self.lines(String(repeating: "x", count: 40), "short"), columns: 80)
      painter.resized()
      #expect(painter.frame([], columns: columns) == "\r\u{1B}[\(height)A\u{1B}[J")
    }
  }

  @Test func aFoldedRowHasNoHalfOfAWideCharacter() {
    var painter = Painter(colour: true)
    _ = painter.frame(Self.lines("日本語日本語"), columns: 12)
    #expect(painter.frame([], columns: 5) == "\r\u{1B}[3A\u{1B}[J")
  }

  @Test func wherePaintingWentOnElsewhereNothingIsCounted() {
    var painter = Painter(colour: true)
    _ = painter.frame(Self.lines("one"), columns: 40)
    painter.forget()
    #expect(painter.frame(Self.lines("two"), columns: 40) == "\r\u{1B}[Jtwo\n")
    #expect(painter.frame(Self.lines("two"), columns: 40) == "")
  }

  @Test func whatIsWiderThanTheWindowIsCut() {
    var painter = Painter(colour: true)
    #expect(painter.frame(Self.lines("日本語", "abcdef"), columns: 5) == "\r\u{1B}[J日本\nabcde\n")
  }

  @Test func controlsDoNothing() {
    var painter = Painter(colour: true)
    let line = StyledLine("\u{301}a\u{1B}[2J\u{7}\r\nb\u{9B}")
    #expect(painter.frame([line], columns: 40) == "\r\u{1B}[Ja[2Jb\n")
  }
}
