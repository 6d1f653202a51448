import TOMLKit
import Testing

@testable import QueueShell

@Suite struct TOMLEditTests {
  private func set(_ text: String, _ path: String..., to value: String = "1") -> String {
    TOMLOutline(text).setting(path[path.count - 1], of: path.dropLast(), to: value)
  }

  private func remove(_ text: String, _ path: String...) -> String {
    TOMLOutline(text).removing(path[path.count - 1], of: path.dropLast())
  }

  @Test("A value is replaced where it stands, and nothing else moves")
  func replacement() {
    let text = "# \"[\n[p.a]\n  x = \"#]\" # keep\n\n[b]\nx = 2"
    #expect(set(text, "p", "a", "x") == text.replacing("\"#]\"", with: "1"))
    #expect(set(text, "b", "x") == text.replacing("x = 2", with: "x = 1"))
    #expect(set("a.b = '''\n#'''", "a", "b") == "a.b = 1")
    #expect(set("a = { b = [ # c\n 1 ] }", "a", "b") == "a = { b = 1 }")
  }

  @Test("A new key stands at the end of its table, before what follows that")
  func addition() {
    #expect(
      set("[a]\n  x = 1 # c\n\n# of b\n[b]\n", "a", "y")
        == "[a]\n  x = 1 # c\n  y = 1\n\n# of b\n[b]\n")
    #expect(set("[a] # c\n[b]", "a", "y") == "[a] # c\ny = 1\n[b]")
    #expect(set("[a]\nx = [\n1,\n]", "a", "y") == "[a]\nx = [\n1,\n]\ny = 1\n")
    #expect(set("[a]\r\nx = 1\r\n[b]\r\n", "a", "y") == "[a]\r\nx = 1\r\ny = 1\r\n[b]\r\n")
    #expect(set("[p.\"a b\"]\n", "p", "a b", "y") == "[p.\"a b\"]\ny = 1\n")
  }

  @Test("A new key at the top stands before the first table and the comment of that")
  func top() {
    #expect(set("", "d") == "d = 1\n")
    #expect(set("# all\n", "d") == "# all\n\nd = 1\n")
    #expect(set("x = 1\n\n[a]\n", "d") == "x = 1\nd = 1\n\n[a]\n")
    #expect(set("# all\n\n# of a\n[a]\n", "d") == "# all\n\nd = 1\n\n# of a\n[a]\n")
    #expect(set("[a]\nx = 1", "d") == "d = 1\n\n[a]\nx = 1")
  }

  @Test("A table that is not there yet stands at the end of the text")
  func newTable() {
    #expect(set("", "p", "a", "x") == "[p.a]\nx = 1\n")
    #expect(set("x = 1 # c", "p", "a b", "x") == "x = 1 # c\n\n[p.\"a b\"]\nx = 1\n")
    #expect(set("[p.a.t]\r\n", "p", "a", "x") == "[p.a.t]\r\n\r\n[p.a]\r\nx = 1\r\n")
  }

  @Test("Tables of dotted keys and inline tables are filled in their own manner")
  func otherTables() {
    #expect(set("[p]\na.x = 2\nb.x = 3\n", "p", "a", "y") == "[p]\na.x = 2\na.y = 1\nb.x = 3\n")
    #expect(set("p.a.x = 2\n[q]\n", "p", "a", "y") == "p.a.x = 2\np.a.y = 1\n[q]\n")
    #expect(set("[p]\na = { x = 2 } # c\n", "p", "a", "y") == "[p]\na = { x = 2, y = 1 } # c\n")
    #expect(set("p = { a = {} }", "p", "a", "y") == "p = { a = { y = 1 } }")
  }

  @Test("A removed key leaves its comment")
  func removal() {
    #expect(remove("[a]\nx = 1\ny = 2\n", "a", "x") == "[a]\ny = 2\n")
    #expect(remove("[a]\n  x = 1 # why\ny = 2", "a", "x") == "[a]\n   # why\ny = 2")
    #expect(remove("[a]\r\nx = [\r\n1]\r\n[b]\r\n", "a", "x") == "[a]\r\n[b]\r\n")
    #expect(remove("[a]\nx = 1", "a", "x") == "[a]\n")
    #expect(remove("p = { a = 1, b = 2, c = 3 }", "p", "a") == "p = { b = 2, c = 3 }")
    #expect(remove("p = { a = 1, b = 2, c = 3 }", "p", "c") == "p = { a = 1, b = 2 }")
    #expect(remove("p = { a = 1 } # c", "p", "a") == "p = {  } # c")
    #expect(remove("x = 1 # c", "p", "x") == "x = 1 # c")
  }

  @Test("What is written is read back the same")
  func spelling() throws {
    for text in [
      "", "a\"b\\c", "tab\tline\ncr\r\u{1}\u{7F}\u{1B}", "é日👩‍👩‍👧 # ]", "'", "\u{85}", "\"\"\"",
    ] {
      let table = try TOMLTable(
        string: "\(TOMLSpelling.keys([text])) = \(TOMLSpelling.list([text, text]))")
      #expect(table[text]?.array?[1]?.string == text)
    }
    #expect(TOMLSpelling.keys(["profiles", "a-1_B", "é", ""]) == #"profiles.a-1_B."é"."""#)
  }

  /// Whole texts made of pieces that each are right, with what would confuse a reader in comments and
  /// strings.
  private func text(_ random: inout SeededGenerator) -> String {
    let comments = ["", " # it's \"[x]\" = {", "#'''", " # \"\"\" ]", "\t# é\u{301} ="]
    let values = [
      "1", "\"# ] } '\"", "'[a] \"'", "[ 1, # ]\n  2,\n]", "{ x = \"}\", 'y z' = [1] }",
      "\"\"\"\n[p.a]\nx = 1\\\n \\\"\"\" # no\n\"\"\"", "'''\n# '' ]'''", "1979-05-27 07:32:00",
      "[]", "{}",
    ]
    let headers = [
      "[p.a]", " [ p . b ] ", "[\"p\".'c d']", "[p.a.t]", "[[q]]", "[q.r]", "[aliases]",
    ]
    var text = ""
    var number = 0
    func lines(_ random: inout SeededGenerator) {
      for _ in 0..<Int.random(in: 0..<4, using: &random) {
        number += 1
        let value = values.randomElement(using: &random) ?? ""
        let comment = comments.randomElement(using: &random) ?? ""
        text += ["", "  ", "\n", "# x = [\n"].randomElement(using: &random) ?? ""
        text +=
          "k\(number)\(["", ".d", ".\"e f\""].randomElement(using: &random) ?? "") = \(value)\(comment)\n"
      }
    }
    lines(&random)
    for header in headers.shuffled(using: &random).prefix(4) {
      text += header + (comments.randomElement(using: &random) ?? "") + "\n"
      lines(&random)
    }
    if Bool.random(using: &random) { text = String(text.dropLast()) }
    return Bool.random(using: &random)
      ? text
      : text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }

  @Test("A key set and removed again leaves a text that reads as it did, with all its lines")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 66)
    for _ in 0..<400 {
      let text = text(&random)
      guard let before = try? TOMLTable(string: text) else {
        // An array of tables forbids a table of its name; other pieces are always right.
        #expect(text.contains("[[q]]"), "\(text)")
        continue
      }
      let table =
        [[], ["p", "a"], ["p", "c d"], ["new"], ["aliases"]].randomElement(using: &random) ?? []
      let changed = TOMLOutline(text).setting("z z", of: table, to: "\"new # ]\"")
      let read = try TOMLTable(string: changed)
      let inner = table.reduce(read as TOMLTable?) { $0?[$1]?.table }
      #expect(inner?["z z"]?.string == "new # ]", "\(changed)")
      let lines = text.split { $0.isNewline }
      #expect(changed.split { $0.isNewline }.filter { lines.contains($0) }.count >= lines.count)
      let again = TOMLOutline(changed).setting("z z", of: table, to: "2")
      #expect(again == changed.replacing("\"new # ]\"", with: "2"))
      let removed = try TOMLTable(string: TOMLOutline(changed).removing("z z", of: table))
      if table != ["new"], inner.map({ $0.count > 1 }) == true {
        #expect(removed.convert() == before.convert(), "\(text)")
      }
    }
  }
}
