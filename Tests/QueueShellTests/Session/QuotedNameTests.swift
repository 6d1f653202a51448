import Testing

@testable import QueueShell

@Suite struct QuotedNameTests {
  @Test(
    "A name is quoted only where it has to be",
    arguments: [
      ("Support", "Support"), ("Home/Support", "Home/Support"), ("日本語", "日本語"),
      ("Sales EMEA", "'Sales EMEA'"), ("", "''"), ("#1", "#1"),
      ("Don't panic", #""Don't panic""#),
      (#"a"b"#, #"'a"b'"#), (#"a\b"#, #"'a\b'"#), (#"it's "x" \"#, #""it's \"x\" \\""#),
      ("a > b", "'a > b'"), ("Sales*", "'Sales*'"),
    ])
  func quoted(name: String, expected: String) {
    #expect(QueueDirectory.quoted(name) == expected)
  }

  @Test(
    "A quoted name is read back as one word",
    arguments: [
      "Support", "Sales EMEA", "", "#1", "# not a comment", "Don't panic", #"a"b"#, #"a\b"#, #"\"#,
      #"'"#, #"""#, #"it's "x" \ end\"#, "a\u{301} é 日本", "a|b>c", "  two  spaces  ", #"\\'"#,
      "~/a", "${NAME}", "it's ${NAME}", "a;", "&&", "#\u{663}", "\u{301}a", "'\u{301}a",
      "\"'\u{301}",
    ])
  func roundTrip(name: String) {
    let lexer = Lexer("use \(QueueDirectory.quoted(name))")
    #expect(lexer.words.map(\.text) == ["use", name])
    #expect(lexer.incomplete == nil)
  }

  @Test func aHostileNameIsCleaned() {
    #expect(QueueDirectory.quoted("a\nb") == "a\u{FFFD}b")
  }
}
