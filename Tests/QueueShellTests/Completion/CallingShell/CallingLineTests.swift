import Testing

@testable import QueueShell

@Suite struct CallingLineTests {
  private func words(_ text: String, _ shell: CallingShell = .bash) -> [String] {
    CallingLine(text, of: shell).words.map(\.text)
  }

  @Test(
    "Words lose their quotes",
    arguments: [
      ("a b", ["a", "b"]), ("a  b ", ["a", "b"]), (#"Sales\ DE x"#, ["Sales DE", "x"]),
      (#"'a "b' "c 'd""#, [#"a "b"#, "c 'd"]), (#"'it'\''s'"#, ["it's"]),
      (#""\$5 \`x\` \" \\ \n""#, [#"$5 `x` " \ \n"#]), (#"a'b'"c""#, ["abc"]), ("''", [""]),
      ("é日 本", ["é日", "本"]), ("", []), ("a\\", ["a"]), ("x 2>f y", ["x", "f", "y"]),
      ("x >f", ["x", "f"]), ("x 2", ["x", "2"]),
    ] as [(String, [String])])
  func plain(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func fishQuotesOtherwise() {
    #expect(words(#"'it\'s \\ \x'"#, .fish) == [#"it's \ \x"#])
    #expect(words(#""`\`""#, .fish) == [#"`\`"#])
  }

  @Test func whatIsOpenIsTold() throws {
    let line = CallingLine("queuesh 'Sales D", of: .bash)
    #expect(line.endsInWord)
    #expect(line.words.last == CallingLine.Word(text: "Sales D", quote: "'", start: 8))
    #expect(!CallingLine("queuesh 'x' ", of: .bash).endsInWord)
    #expect(CallingLine("a \"b", of: .bash).words.last?.quote == "\"")
  }

  @Test(
    "A line of more than one command is told",
    arguments: [
      ("a | b", true), ("a; b", true), ("a $(b", true), ("a & b", true), ("a '|' b", false),
      (#"a \| b"#, false), ("a >&2", false), ("a >| f", false), ("a b", false),
    ])
  func compound(text: String, isCompound: Bool) {
    #expect(CallingLine(text, of: .bash).isCompound == isCompound)
  }

  @Test func whereOutputGoesIsNoWordOfTheCommand() throws {
    let line = CallingLine("queuesh stats > out json", of: .bash)
    #expect(line.words.map(\.isRedirected) == [false, false, true, false])
  }

  @Test(
    "What is quoted for bash is read as it was",
    arguments: [
      "plain", "a b", "it's", "\"q\" $x `y` \\z !w", "~home", "#c", "*?[x]{a,b}", "a&b;c|d<e>f(g)",
      "日本 é", "", "x=y:z",
    ], [nil, "'", "\""] as [Character?])
  func quoting(text: String, quote: Character?) throws {
    let open = quote.map(String.init) ?? ""
    let line = open + CallingShell.quoted(text, inside: quote) + open
    #expect(words(line) == [text])
  }
}
