import Testing

@testable import QueueShell

@Suite struct RedirectionTests {
  /// The line as it is understood, or what is told of it.
  private func read(_ line: String) -> String {
    do throws(LineFault) {
      let command = try CommandLine(Lexer(line))
      let words = command.words.map { "[\($0.text)]" }.joined()
      switch command.redirection {
      case .file(let file, true): return "\(words) >> [\(file.text)]"
      case .file(let file, false): return "\(words) > [\(file.text)]"
      case .program(let program): return "\(words) | [\(program)]"
      case nil: return words
      }
    } catch {
      return error.error(column: error.offset + 1).message
    }
  }

  @Test(
    "A sign where a word would begin sends results elsewhere",
    arguments: [
      ("stats > a.tsv", "[stats] > [a.tsv]"), ("stats >a.tsv", "[stats] > [a.tsv]"),
      ("stats >> 'a b'", "[stats] >> [a b]"), ("stats >>a", "[stats] >> [a]"),
      ("stats > a # now", "[stats] > [a]"),
      ("stats | head -3", "[stats] | [head -3]"), ("stats |head", "[stats] | [head]"),
      (
        #"stats | awk '{ print $1 > "x" }' | sort"#,
        #"[stats] | [awk '{ print $1 > "x" }' | sort]"#
      ),
      ("stats | cat && echo ${none};", "[stats] | [cat && echo ${none};]"),
      ("expect 'waiting > 5' > a", "[expect][waiting > 5] > [a]"),
      ("expect --tap > a", "[expect][--tap] > [a]"),
      ("expect 'a ((' >> b", "[expect][a ((] >> [b]"),
    ])
  func redirections(line: String, expected: String) {
    #expect(read(line) == expected)
  }

  @Test(
    "Within a word, quoted or before = it is a letter",
    arguments: [
      ("echo a>b a|b", "[echo][a>b][a|b]"), ("echo '>' \\| \">>\"", "[echo][>][|][>>]"),
      ("expect waiting >= 5", "[expect][waiting][>=][5]"), ("echo 2>&1", "[echo][2>&1]"),
    ])
  func words(line: String, expected: String) {
    #expect(read(line) == expected)
  }

  @Test(
    "What goes nowhere is told with its column",
    arguments: [
      ("stats >", "\">\" in column 7 names no file."),
      ("stats | ", "\"|\" in column 7 names no program."),
      ("> a", "\">\" in column 1 has no command before it."),
      (
        "stats > a Support",
        "\"Support\" in column 11 is one word too many: results go to one file, which ends the command."
      ),
      (
        "stats > a | head",
        "\"|\" in column 11 is one word too many: results go to one file, which ends the command."
      ),
      ("stats || queues", "\"||\" in column 7 joins no commands here."),
      (
        "stats && queues",
        "\"&&\" in column 7 joins no commands here: each has its own line, or its own -c."
      ),
      (
        "use a; stats",
        "\";\" in column 6 joins no commands here: each has its own line, or its own -c."
      ),
      (
        "wait Support: waiting > 5 --timeout 1s",
        "\">\" in column 23 belongs to a condition, which is one word: quote it."
      ),
    ])
  func refusals(line: String, expected: String) {
    #expect(read(line) == expected)
  }

  @Test func anUnquotedConditionIsShownQuoted() {
    #expect(throws: LineFault.self) { try CommandLine(Lexer("alert add b Support: waiting >5")) }
    do throws(LineFault) {
      _ = try CommandLine(Lexer("alert add b Support: waiting >5 --exec x"))
    } catch {
      #expect(error.next == "alert add b 'Support: waiting > 5'")
    }
  }

  @Test func anOpenQuoteOfAProgramGoesOnInTheNextLine() {
    #expect(Lexer("stats | sed 's/a").incomplete == .quote("'", line: 0, column: 13))
    #expect(read("stats | sed 's/a\n/b'") == "[stats] | [sed 's/a\n/b']")
  }
}
