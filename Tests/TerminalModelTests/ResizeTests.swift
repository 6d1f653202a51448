import TerminalModel
import Testing

struct ResizeTests {
  private static func screen(_ written: String, reflows: Bool = false) -> Screen {
    var screen = Screen(columns: 10, rows: 4, reflows: reflows)
    screen.feed(written)
    return screen
  }

  @Test func narrowerWindowCutsOff() {
    var screen = Self.screen("0123456789abc\r\n> 日本語")
    screen.resize(columns: 5, rows: 4)
    #expect(screen.lines == ["01234", "abc", "> 日"])
    #expect((screen.row, screen.column) == (2, 4))
    screen.resize(columns: 20, rows: 4)
    screen.feed("\rx")
    #expect(screen.lines == ["01234", "abc", "x 日"])
  }

  @Test func lowerWindowKeepsTheCursorsRow() {
    var screen = Self.screen("1\r\n2\r\n3\r\n4")
    screen.resize(columns: 10, rows: 2)
    #expect(screen.lines == ["3", "4"])
    #expect(screen.scrollback == ["1", "2"])
    #expect(screen.row == 1)
    screen = Self.screen("1\r\n2")
    screen.resize(columns: 10, rows: 2)
    #expect(screen.lines == ["1", "2"])
    #expect(screen.scrollback.isEmpty)
  }

  @Test(arguments: [(5, ["01234", "56789", "abc", "x"]), (20, ["0123456789abc", "x"])])
  func terminalThatReflowsWrapsAnew(columns: Int, lines: [String]) {
    var screen = Self.screen("0123456789abc\r\nx", reflows: true)
    screen.resize(columns: columns, rows: 4)
    #expect(screen.lines == lines)
    screen.feed("!")
    #expect(screen.lineAtCursor == "x!")
  }

  @Test func aWideCharacterLeavesNoGapWhereItWasWrapped() {
    var screen = Self.screen("12345日6", reflows: true)
    for columns in [6, 5, 3, 6] { screen.resize(columns: columns, rows: 4) }
    #expect(screen.lines == ["12345", "日6"])
    screen.resize(columns: 10, rows: 4)
    #expect(screen.lines == ["12345日6"])
    screen = Self.screen("123456789日", reflows: true)
    screen.resize(columns: 12, rows: 4)
    #expect(screen.lines == ["123456789日"])
  }

  @Test func cursorStaysAtItsCharacter() {
    var screen = Self.screen("0123456789abc\u{1B}[2D", reflows: true)
    screen.resize(columns: 4, rows: 4)
    #expect(screen.lines == ["0123", "4567", "89ab", "c"])
    #expect(screen.lineAtCursor == "89a")
    screen.resize(columns: 20, rows: 4)
    #expect(screen.lineAtCursor == "0123456789a")
  }

  @Test func alternateScreenAndTheMainOneAreResized() {
    var screen = Self.screen("1\r\n2\u{1B}[?1049h\u{1B}[Hpager")
    screen.resize(columns: 3, rows: 6)
    #expect(screen.lines == ["pag"])
    screen.feed("\u{1B}[?1049l!")
    #expect(screen.lines == ["1", "2!"])
    screen.feed("\r\n3\r\n4\r\n5\r\n6")
    #expect(screen.lines == ["1", "2!", "3", "4", "5", "6"])
  }
}
