import TerminalModel
import Testing

struct ScreenTests {
  private static func screen(
    _ written: String, columns: Int = 10, rows: Int = 4, kind: TerminalKind = .xterm
  ) -> Screen {
    var screen = Screen(columns: columns, rows: rows, kind: kind)
    screen.feed(written)
    return screen
  }

  @Test(arguments: [
    ("ab\r\ncd", "ab\ncd"), ("ab\ncd", "ab\n  cd"), ("abc\r\u{1B}[Kd", "d"),
    ("abc\u{8}\u{8}x", "axc"),
    ("a\tb", "a       b"), ("abcdef\u{1B}[3D\u{1B}[P", "abcef"), ("abc\u{1B}[2D\u{1B}[2@", "a  bc"),
    ("abcdef\u{1B}[3G\u{1B}[2X", "ab  ef"), ("a\r\nb\u{1B}[A\u{1B}[Lc", " c\na\nb"),
    ("a\r\nb\r\nc\u{1B}[2A\u{1B}[M", "b\nc"), ("abc\u{1B}[2D\u{1B}[4hx\u{1B}[4l", "axbc"),
    ("abc\u{1B}[3;5Hx\u{1B}[Hy", "ybc\n\n    x"), ("ab\u{1B}[2J", ""),
    ("abc\u{1B}[2D\u{1B}[1K", "  c"),
    ("a\u{1B}7b\u{1B}8c", "ac"), ("a\u{1B}]0;title\u{7}b\u{1B}]2;t\u{1B}\\c", "abc"),
  ])
  func sequencesDoWhatTheySay(written: String, text: String) {
    let screen = Self.screen(written)
    #expect(screen.text == text)
    #expect(screen.notUnderstood.isEmpty)
  }

  @Test func fullRowWaitsBeforeItWraps() {
    var screen = Self.screen("0123456789")
    #expect((screen.row, screen.column) == (0, 9))
    #expect(screen.lineAtCursor == "0123456789")
    screen.feed("\u{1B}[1m")
    screen.feed("a")
    #expect((screen.row, screen.column) == (1, 1))
    #expect(screen.text == "0123456789\na")
    #expect(screen.unwrapped == "0123456789a")
    #expect(Self.screen("0123456789\rx").text == "x123456789")
  }

  @Test func withoutWrappingTheLastColumnIsWrittenOver() {
    let screen = Self.screen("\u{1B}[?7l0123456789ab\u{301}")
    #expect(screen.text == "012345678b\u{301}")
    #expect((screen.row, screen.column) == (0, 9))
    #expect(Self.screen("\u{1B}[?7l0123456789日").text == "0123456789")
  }

  @Test func dumbTerminalShowsEscapesAsTheyAre() {
    let screen = Self.screen("a\u{1B}[Kb", kind: .dumb)
    #expect(screen.text == "a[Kb")
    #expect(screen.notUnderstood == ["ESC"])
  }

  @Test(arguments: [
    ("日本", "日本", 4), ("123456789日", "123456789\n日", 2), ("e\u{301}x", "e\u{301}x", 2),
    ("日\u{301}x", "日\u{301}x", 3), ("日本\rx", "x 本", 1), ("日本\r\u{1B}[Cx", " x本", 2),
    ("日本\r\u{1B}[C\u{1B}[P", " 本", 1), ("012345678e\u{301}", "012345678e\u{301}", 9),
  ])
  func wideCharactersTakeTwoCellsAndMarksNone(written: String, text: String, column: Int) {
    let screen = Self.screen(written)
    #expect(screen.text == text)
    #expect(screen.column == column)
  }

  @Test func whatLeavesAtTheTopIsKept() {
    let screen = Self.screen("1\r\n2\r\n3\r\n4\r\n5\r\n6")
    #expect(screen.scrollback == ["1", "2"])
    #expect(screen.history == "1\n2\n3\n4\n5\n6")
    #expect(screen.lines == ["3", "4", "5", "6"])
  }

  @Test func onlyTheRegionScrolls() {
    let screen = Self.screen("1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[3;1H\nx")
    #expect(screen.text == "1\n3\nx\n4")
    #expect(screen.scrollback.isEmpty)
    #expect(Self.screen("1\r\n2\u{1B}[H\u{1B}M").text == "\n1\n2")
  }

  @Test func alternateScreenLeavesTheMainOneAsItWas() {
    var screen = Self.screen("one\r\ntwo\u{1B}[?1049h\u{1B}[H\u{1B}[2Jpager\r\n\n\n\n\n")
    #expect(screen.isAlternate)
    #expect(screen.scrollback.isEmpty)
    screen.feed("\u{1B}[?1049l!")
    #expect(screen.text == "one\ntwo!")
  }

  @Test(arguments: [
    ("\u{1B}[9z", "ESC [9z"), ("\u{1B}[?99h", "ESC [?99h"), ("\u{1B}Z", "ESC Z"), ("\u{1}", "U+1"),
    ("\u{9B}", "U+9b"), ("\u{1B}[99m", "ESC [99m"), ("\u{1B}]52;c\u{7}", "ESC ]52;c"),
    ("\u{1B}[6n", "ESC [6n"),
  ])
  func whatIsNotUnderstoodIsKept(written: String, complaint: String) {
    let screen = Self.screen("a\(written)b")
    #expect(screen.text == "ab")
    #expect(screen.notUnderstood == [complaint])
  }

  @Test(arguments: ["\u{1B}[P", "\u{1B}[@", "\u{1B}[5G", "\u{1B}[4h", "\u{1B}[?1049h", "\u{1B}[L"])
  func vt100DoesNotKnowWhatCameLater(written: String) {
    #expect(Self.screen(written, kind: .vt100).notUnderstood.count == 1)
    #expect(Self.screen(written).notUnderstood.isEmpty)
  }

  @Test func brokenUTF8IsToldAndPiecesAreJoined() {
    var screen = Screen(columns: 10, rows: 2)
    for byte in "é日🎉".utf8 { screen.feed([byte]) }
    #expect(screen.text == "é日🎉")
    #expect(screen.notUnderstood.isEmpty)
    screen.feed([0xE6, 0x61, 0xFF])
    #expect(screen.text == "é日🎉\u{FFFD}a\u{FFFD}")
    #expect(screen.notUnderstood.count == 2)
  }
}
