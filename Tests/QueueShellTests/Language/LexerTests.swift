import Testing

@testable import QueueShell

@Suite struct LexerTests {
  @Test(
    "A line is these words",
    arguments: [
      ("", []), ("   \t ", []), ("stats", ["stats"]), ("  stats  Support ", ["stats", "Support"]),
      ("use 'Sales EMEA'", ["use", "Sales EMEA"]), (#"use "Sales EMEA""#, ["use", "Sales EMEA"]),
      (#"use Sales\ EMEA"#, ["use", "Sales EMEA"]), ("use Sal'es EM'EA", ["use", "Sales EMEA"]),
      ("''", [""]), (#"a "" b"#, ["a", "", "b"]), (#"'a\b'"#, [#"a\b"#]),
      (#""a\b\"c\\d""#, [#"a\b"c\d"#]), (#"\'a\""#, [#"'a""#]), (#""it's""#, ["it's"]),
      (#"'say "hi"'"#, [#"say "hi""#]), (#"\\"#, [#"\"#]), ("日本語 'é à'", ["日本語", "é à"]),
    ] as [(String, [String])])
  func words(line: String, expected: [String]) {
    let lexer = Lexer(line)
    #expect(lexer.words.map(\.text) == expected)
    #expect(lexer.incomplete == nil)
  }

  @Test(
    "# begins a comment at the start of a word, unless a digit follows",
    arguments: [
      ("# all of it", []), ("#", []), ("stats # now", ["stats"]), ("stats #now", ["stats"]),
      ("use #3", ["use", "#3"]), ("use #3 # third", ["use", "#3"]), ("use a#b", ["use", "a#b"]),
      ("use a# b", ["use", "a#", "b"]), ("use \\#b", ["use", "#b"]), ("use '#b'", ["use", "#b"]),
      ("# it's open", []), (#"# ends in \"#, []), ("#٣", []),
    ] as [(String, [String])])
  func comments(line: String, expected: [String]) {
    let lexer = Lexer(line)
    #expect(lexer.words.map(\.text) == expected)
    #expect(lexer.incomplete == nil)
  }

  @Test(
    "An open quote or a trailing backslash wants more",
    arguments: [
      ("use 'Sales", .quote("'", line: 0, column: 5)),
      (#"use "Sales"#, .quote("\"", line: 0, column: 5)),
      ("日本 'é", .quote("'", line: 0, column: 4)), ("use a'b", .quote("'", line: 0, column: 6)),
      (#"use "a\""#, .quote("\"", line: 0, column: 5)), ("'", .quote("'", line: 0, column: 1)),
      (#"stats \"#, .continuation), (#"stats Sup\"#, .continuation), (#"\"#, .continuation),
    ] as [(String, Lexer.Incomplete)])
  func incomplete(line: String, reason: Lexer.Incomplete) {
    #expect(Lexer(line).incomplete == reason)
  }

  @Test(
    "Joined lines: a backslash joins, a quote keeps the break, a comment ends with its line",
    arguments: [
      ("stats \\\nSupport", ["stats", "Support"]), ("sta\\\nts", ["stats"]),
      ("use 'a\nb'", ["use", "a\nb"]), ("use \"a\\\nb\"", ["use", "ab"]),
      ("stats # one\nSupport", ["stats", "Support"]), ("a\nb", ["a", "b"]),
      ("stats\r\n", ["stats"]), ("stats \\\r\nSupport\r\n", ["stats", "Support"]),
    ] as [(String, [String])])
  func lineBreaks(text: String, expected: [String]) {
    let lexer = Lexer(text)
    #expect(lexer.words.map(\.text) == expected)
    #expect(lexer.incomplete == nil)
  }

  @Test func wordsTellWhereTheyStand() {
    let lexer = Lexer("  日本 é 'x y' \\\n  b")
    #expect(
      lexer.words
        == [
          Word(text: "日本", offset: 2), Word(text: "é", offset: 5),
          Word(text: "x y", offset: 7, isQuoted: true), Word(text: "b", offset: 17),
        ])
    #expect(lexer.place(of: 7).column == 8)
    #expect(lexer.place(of: 17).line == 1)
    #expect(lexer.place(of: 17).column == 3)
  }

  /// The mark joins what stands before it on the screen, and changes nothing of what that means.
  @Test(
    "A word may begin with a mark",
    arguments: ["use \u{301}a", "use '\u{301}a'", #"use "\#u{301}a""#, "use \\\u{301}a"])
  func marks(line: String) {
    #expect(Lexer(line).words.last?.text == "\u{301}a")
    #expect(Lexer(line).incomplete == nil)
  }

  @Test(
    "It is known whether the text ends inside a word",
    arguments: [
      ("", false), ("a", true), ("a ", false), ("a 'b", true), ("a 'b'", true), ("a 'b' ", false),
      (#"a\ "#, true), (#"a\"#, true), ("a #c", false), ("a #3", true),
    ])
  func ending(line: String, expected: Bool) {
    #expect(Lexer(line).endsInWord == expected)
  }
}
