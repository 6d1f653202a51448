import LineEditing
import Testing

struct CellsTests {
  init() { #expect(Editing.hasLocale) }

  @Test(
    arguments: [
      ("a", 1), (" ", 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("한", 2), ("ﾊ", 1), ("…", 1),
      ("🎉", 2), ("❤️", 2), ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("\u{301}", 0), ("\u{200B}", 0), ("\u{200D}", 0),
      ("\t", 0), ("\u{7F}", 0), ("\u{1B}", 0), ("\r\n", 0),
    ] as [(Character, Int)])
  func characterIsAsWideAsTheTerminalDrawsIt(character: Character, width: Int) {
    #expect(Cells.width(of: character) == width)
  }

  @Test(arguments: [("", 0), ("Sales EN", 8), ("日本語", 6), ("Zürich 🎉!", 10), ("a\u{7}b", 2)])
  func textIsAsWideAsItsCharacters(text: String, width: Int) {
    #expect(Cells.width(of: text) == width)
  }
}
