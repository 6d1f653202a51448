import Testing

@testable import LineEditing

struct CompositionTests {
  @Test(arguments: [
    ("e\u{301}", "\u{E9}"), ("Vie\u{302}\u{323}t", "Vi\u{1EC7}t"), ("и\u{306}", "\u{439}"),
    ("x\u{302}", "x\u{302}"), ("plain", "plain"), ("日本", "日本"),
  ])
  func marksJoinTheirLetters(_ apart: String, _ joined: String) {
    #expect(Array(Composition.composed(apart).unicodeScalars) == Array(joined.unicodeScalars))
  }

  @Test func onlyMarksAreMarks() {
    #expect(Composition.isMark("\u{301}"))
    for scalar: Unicode.Scalar in ["e", "\u{E9}", "日", "\u{200D}", "\u{1F44D}"] {
      #expect(!Composition.isMark(scalar))
    }
  }
}
