import Testing

@testable import LineEditing

struct RowCountTests {
  init() { #expect(Editing.hasLocale) }

  @Test(arguments: [
    ("", 0), ("123456789", 0), ("1234567890", 1), ("12345678901", 1), ("a\nb", 1),
    ("123456789日", 1), ("12345678日", 1), ("1234567日", 0), ("\n\n", 2),
  ])
  func fullRowsAndNewlinesCount(text: String, rows: Int) {
    #expect(RowCount.rows(of: text, columns: 10) == rows)
  }
}
