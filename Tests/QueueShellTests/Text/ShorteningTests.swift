import Testing

@testable import QueueShell

@Suite struct ShorteningTests {
  init() { WideText.prepare() }

  @Test(
    "Text is cut to cells, an ellipsis marking the cut",
    arguments: [
      ("Support", 7, "Support"), ("Support", 8, "Support"), ("Support", 6, "Suppo…"),
      ("Support", 2, "S…"), ("Support", 1, "…"), ("Support", 0, ""), ("", 0, ""), ("", 5, ""),
      // A wide character is never cut in half.
      ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
      ("👩‍👩‍👧ab", 3, "👩‍👩‍👧…"),
      // A combining mark takes no cell and stays with its letter.
      ("re\u{301}sume\u{301}", 6, "re\u{301}sume\u{301}"),
      ("re\u{301}sume\u{301}", 3, "re\u{301}…"),
    ] as [(String, Int, String)])
  func shortened(text: String, cells: Int, expected: String) {
    #expect(text.shortened(to: cells) == expected)
  }

  @Test(
    "Text is padded to cells, on the side away from its alignment",
    arguments: [
      ("ab", 4, Column.Alignment.left, "ab  "), ("ab", 4, .right, "  ab"),
      ("日本", 6, .left, "日本  "), ("日本", 6, .right, "  日本"),
      ("e\u{301}", 3, .left, "e\u{301}  "), ("abc", 2, .left, "abc"), ("", 2, .right, "  "),
    ])
  func padded(text: String, cells: Int, alignment: Column.Alignment, expected: String) {
    #expect(text.padded(to: cells, alignment) == expected)
  }
}
