import TerminalModel
import Testing

struct StyleTests {
  private let screen: Screen = {
    var screen = Screen(columns: 40, rows: 4)
    screen.feed(
      "> use \u{1B}[2m[QUEUE...]\u{1B}[0m\r\n\u{1B}[31;1m日本 bad\u{1B}[39m word\u{1B}[m\r\n")
    screen.feed("\u{1B}[7;38;5;200;48;2;1;2;3mmany\u{1B}[27;39;49m none")
    return screen
  }()

  @Test func styleOfATextIsTold() throws {
    #expect(screen.style(of: "[QUEUE...]")?.isDim == true)
    #expect(screen.style(of: "> use ") == .plain)
    let red = try #require(screen.style(of: "日本 bad"))
    #expect(red.colour == .red && red.isBold)
    #expect(screen.style(of: "word")?.colour == nil)
    #expect(screen.style(of: "word")?.isBold == true)
    let many = try #require(screen.style(of: "many"))
    #expect(many.isReversed && many.colour == .numbered(200))
    #expect(many.background == .mixed(red: 1, green: 2, blue: 3))
    #expect(screen.style(of: "none") == .plain)
  }

  @Test func mixedOrMissingTextHasNone() {
    #expect(screen.style(of: "use [") == nil)
    #expect(screen.style(of: "nowhere") == nil)
  }

  @Test func textsDrawnAlikeAreFound() {
    #expect(screen.texts { $0.isDim } == ["[QUEUE...]"])
    #expect(screen.texts { $0.isBold } == ["日本 bad word"])
  }
}
