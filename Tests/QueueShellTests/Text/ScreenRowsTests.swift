import Testing

@testable import QueueShell

@Suite struct ScreenRowsTests {
  init() { WideText.prepare() }

  @Test(
    "Rows are counted as the screen wraps them",
    arguments: [
      ("", 0), ("a\n", 1), ("a", 1), ("a\nb\n", 2), ("\n\na\n", 3),
      ("1234567890\n", 1), ("12345678901\n", 2), ("123456789012345678901\n", 3),
      ("日本語日本\n", 1), ("日本語日本語\n", 2), ("a日本語日本\n", 2),
      // A wide character that has no room at the end leaves a cell free.
      ("a日本語日本語日本\n", 2), ("a日本語日本語日本aab\n", 3),
      ("a\tb\n", 1), ("a\tbcd\n", 2), ("12345678\tb\n", 2),
      ("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}\n", 1),
      ("\u{1B}[31m1234567890\u{1B}[0m\n", 1),
    ])
  func rows(text: String, expected: Int) {
    #expect(text.rows(columns: 10, atMost: 100) == expected)
  }

  @Test func countingEndsAtTheLimit() {
    #expect(String(repeating: "a\n", count: 10_000).rows(columns: 80, atMost: 24) == 24)
    #expect(String(repeating: "a", count: 10_000).rows(columns: 10, atMost: 24) == 24)
  }
}
