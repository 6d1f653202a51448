import Testing

@testable import QueueShell

@Suite struct TOMLOutlineTests {
  private static let contract = """
    default_profile = "acme"
    [profiles.acme]
    region = "eu-west-1"
    client_secret = "a # ] = \\" b"            # or: secret_command = ["pass"]
    queues = ["Support", "Sales*"]   # in use at start
      time_zone = "Europe/London"
    [profiles.acme.thresholds]
    waiting = [5, 20]
    [aliases]
    busy = "stats 'Sales*' --sort waiting"

    """

  @Test(
    "Every key of the contract's example stands where it stands",
    arguments: [
      ("default_profile", 1, 1), ("profiles", 2, 1), ("profiles.acme", 2, 1),
      ("profiles.acme.region", 3, 1), ("profiles.acme.client_secret", 4, 1),
      ("profiles.acme.queues", 5, 1), ("profiles.acme.queues.1", 5, 22),
      ("profiles.acme.time_zone", 6, 3), ("profiles.acme.thresholds", 7, 1),
      ("profiles.acme.thresholds.waiting", 8, 1), ("aliases.busy", 10, 1),
    ])
  func places(path: String, line: Int, column: Int) {
    let path = path.split(separator: ".").map(String.init)
    #expect(TOMLOutline(Self.contract).position(of: path) == .init(line: line, column: column))
  }

  @Test(
    "Keys are read in all spellings",
    arguments: [
      (#"a.b.c = 1"#, ["a", "b", "c"]), (#" a . "b.c" . 'd"' = 1"#, ["a", "b.c", "d\""]),
      (#""q\"u\\o\u00e9\tt" = 1"#, ["q\"u\\oé\tt"]), (#"'' = 1"#, [""]), ("a-b_3 = 1", ["a-b_3"]),
      ("a=1", ["a"]), (#""ключ" = 1"#, ["ключ"]), (#""\U0001F600" = 1"#, ["😀"]),
      (#""\ud800" = 1"#, ["\u{FFFD}"]), ("\u{FEFF}a = 1", ["a"]),
    ])
  func keys(text: String, path: [String]) {
    let outline = TOMLOutline(text)
    #expect(outline.entries.map(outline.path) == [path])
  }

  @Test("Tables, arrays of tables, inline tables and elements are found")
  func kinds() {
    let outline = TOMLOutline(
      """
      [ a . "b" ] # ]
      x = { y = 1, z.w = [ { k = 2 } ] }
      [[c]]
      n = [
        1, # , "
        "]", [ 2 ],
      ]
      """)
    #expect(
      outline.entries.map { outline.path(of: $0).joined(separator: "/") } == [
        "a/b", "a/b/x", "a/b/x/y", "a/b/x/z/w", "a/b/x/z/w/0", "a/b/x/z/w/0/k", "c", "c/n",
        "c/n/0", "c/n/1", "c/n/2", "c/n/2/0",
      ])
    #expect(outline.entry(["c"])?.kind == .tableOfArray)
    #expect(outline.position(of: ["c", "n", "1"]) == .init(line: 6, column: 3))
    #expect(outline.valuePosition(of: ["a", "b", "x", "z", "w"]) == .init(line: 2, column: 20))
  }

  @Test(
    "A value is told to its end, and nothing in it is taken for a key",
    arguments: [
      "1", "true", "1979-05-27 07:32:00", "1979-05-27T00:32:00.999-07:00", "-inf", "0xDEAD_BEEF",
      #""a # b = c""#, #""\"]\\""#, "'C:\\'", #"["a]", '#', "b=1"]"#, "[]", "{}", "[[], [[]]]",
      "\"\"\"\nb = 1\n[c]\n\\\"\"\" # \"\"\"\"\"", "'''\n[c]\n'b' = 1\n''''", "\"\"\"\"\"\"",
      "\"\"", "''",
      "[\n  # ] \"\n  \"x\", # it's\n\n  'y',\n]", "{ x = \"}\", y = ['}'] }",
      "\"e\u{301}\u{301}\"",
      "\"\u{301}\"",
    ])
  func values(value: String) {
    for newline in ["\n", "\r\n"] {
      let value = newline == "\n" ? value : value.split { $0 == "\n" }.joined(separator: "\r\n")
      let text = "# '\"[\(newline)a = \(value) # ' \" [ \(newline)  z = 1"
      let outline = TOMLOutline(text)
      let entry = outline.entry(["a"])
      #expect(entry.map { String(decoding: outline.bytes[$0.value], as: UTF8.self) } == value)
      #expect(outline.entries.filter { $0.parent == nil }.count == 2)
      let line = 3 + value.count { $0.isNewline }
      #expect(outline.position(of: ["z"]) == .init(line: line, column: 3))
    }
  }

  @Test("Columns are characters, also behind wide text on one line")
  func columns() {
    let outline = TOMLOutline(#"a = ["日本", "👩‍👩‍👧", "e\#u{301}", "z"]"#)
    #expect(outline.position(of: ["a", "1"])?.column == 12)
    #expect(outline.position(of: ["a", "2"])?.column == 17)
    #expect(outline.position(of: ["a", "3"])?.column == 22)
  }

  @Test(
    "A broken text gives what can be found",
    arguments: [
      ("[a\nb = 1", ["b"]), ("= 1\nb = 2", ["b"]), ("a\nb = 1", ["b"]),
      ("a = \nb = 1", ["a", "b"]),
      ("a = \"x\nb = 1", ["a", "b"]), ("a = { x = 1\nb = 1", ["a", "a.x", "b"]),
      ("a = [1, 2\n[b]\n", ["a", "a.0", "a.1", "a.2"]), ("a = ]\nb = }", ["a", "b"]),
      ("a = {]\nb = 1", ["a", "b"]), ("a = [}]\nb = 1", ["a", "b"]), ("\"\"\"\nb = 1", ["b"]),
      ("a = \"\"\"x\nb = 1", ["a"]), ("a..b = 1\n.c = 1\nd. = 1\ne = 1", ["e"]),
      ("[]\n[[]]\na=1", ["a"]),
      ("\"a\\", []), ("a = '", ["a"]), ("a = \"\\", ["a"]), ("[", []), ("[[", []), ("a =", ["a"]),
    ])
  func broken(text: String, paths: [String]) {
    let outline = TOMLOutline(text)
    #expect(outline.entries.prefix(4).map { outline.path(of: $0).joined(separator: ".") } == paths)
  }

  @Test("Whatever stands there, the outline lies within the text")
  func anything() {
    let pieces = [
      "[", "]", "{", "}", "=", ".", ",", "\"", "'", "\"\"\"", "'''", "#", "\\", "\n", "\r\n", "\r",
      " ",
      "a", "b1", "\u{301}", "é", "👍", "\0", "\u{FEFF}",
    ]
    var random = SeededGenerator(seed: 6)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let outline = TOMLOutline(text)
      var end = 0
      for entry in outline.entries {
        #expect(entry.range.lowerBound >= end, "\(text.debugDescription)")
        #expect(entry.range.upperBound <= outline.bytes.count)
        #expect(entry.position.line >= 1 && entry.position.column >= 1)
        end = entry.range.lowerBound
      }
    }
  }

  @Test(
    "A long text of one kind is read in one go",
    arguments: [
      "[", "a={", "[a]\n", "a.", "a=[[", "\"\"\"", "{", "a=[\"x\",", "'", "a=1\n", "[[a", "a=\"\\",
    ])
  func size(piece: String) {
    let outline = TOMLOutline(String(repeating: piece, count: 300_000 / piece.utf8.count))
    #expect(outline.bytes.count >= 299_990)
    _ = outline.position(of: ["nowhere", "at", "all"])
  }
}
