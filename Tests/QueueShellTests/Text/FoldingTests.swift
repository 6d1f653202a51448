import Testing

@testable import QueueShell

@Suite struct FoldingTests {
  @Test(
    "Case and accents go, letters stay",
    arguments: [
      ("Support", "support"), ("R\u{E9}clamations", "reclamations"),
      ("Re\u{301}clamations", "reclamations"), ("Z\u{DC}RICH", "zurich"),
      ("\u{141}\u{F3}d\u{17A}", "lodz"), ("Gr\u{F6}\u{DF}e", "grosse"), ("\u{C6}r\u{F8}", "aero"),
      ("ti\u{1EBF}ng Vi\u{1EC7}t", "tieng viet"),
      ("Εξυπηρ\u{3AD}τηση", "εξυπηρετηση"),
      ("日本語", "日本語"), ("ПОДДЕРЖКА", "поддержка"), ("24/7 VIP!", "24/7 vip!"), ("", ""),
    ])
  func folded(text: String, expected: String) {
    #expect(String(decoding: Folding.folded(text), as: UTF8.self) == expected)
  }

  @Test(
    "What two texts share, in the first one's spelling",
    arguments: [
      ("Support", "SUPPLY", "Supp"), ("Réclamations", "reclaim", "Récla"), ("a", "b", ""),
      ("日本", "日光", "日"),
    ])
  func sharedBeginning(one: String, other: String, expected: String) {
    #expect(Folding.sharedBeginning(one, other) == expected)
  }

  @Test(
    "A beginning by its folded length",
    arguments: [("Zürich", 3, "Zür"), ("Größe", 4, "Grö"), ("Größe", 5, "Größ"), ("ab", 9, "ab")])
  func beginning(text: String, count: Int, expected: String) {
    #expect(Folding.beginning(of: text, folding: count) == expected)
  }
}
