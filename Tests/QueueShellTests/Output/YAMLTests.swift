import Testing

@testable import QueueShell

@Suite struct YAMLTests {
  @Test func objectsAndArraysStandInBlocks() {
    let value = JSON.array([
      .object([
        "queue": .object(["id": .string("q1"), "name": .string("Support")]),
        "members": .integer(13),
        "mediaTypes": .array([.string("call"), .string("chat")]), "none": .array([]),
        "unavailable": .object([]), "wait": .null, "joined": .bool(true),
      ]),
      .object(["rows": .array([.array([.integer(1), .integer(2)]), .object(["a": .null])])]),
    ])
    #expect(
      YAML.document(value) == """
        - queue:
            id: q1
            name: Support
          members: 13
          mediaTypes:
            - call
            - chat
          none: []
          unavailable: {}
          wait: null
          joined: true
        - rows:
            - - 1
              - 2
            - a: null

        """)
  }

  @Test(
    "What is nothing but text has no quotes",
    arguments: [
      "Support", "Sales EN", "queue/waiting/count", "93428073-0ff0-4b1a-8861-2ac681934461",
      "123e4567-e89b-42d3-a456-426614174000", "Réclamations", "日本語", "a\u{FFFD}b", "a:b", "a#b",
      "say \"hi\"", "it's", "C:\\dir", "nothing", "1st", "3 of 5", "a, b", "a - b", "10.0.0.1",
      "x=",
      "2026-11", "12e", "1-2", "http://127.0.0.1:80", "On Queue", "éé: ".dropLast() + "x",
    ])
  func plain(text: String) {
    #expect(YAML.document(.string(text)) == text + "\n")
  }

  @Test(
    "What a parser would read as anything else has them",
    arguments: [
      "", " ", "a ", " a", "~", "null", "NULL", "true", "False", "yes", "No", "on", "OFF", "y", "N",
      "0", "12", "1_000", "1,000", "3.5", "3.", ".5", "1e5", "1.0E-5", "0x1F", "0o17", "0b1", "017",
      "3:20", "1:02:03.5", ".inf", ".NaN", "-1", "+49 30", "- a", "-a", "-", "--- a", "...", "? a",
      "2026-11-23", "2026-11-23T10:16:00.000Z", "2026-1-2 03:04:05", "a: b", "a:", "a #b", "#3",
      "*VIP*", "&a", "!a", "|", ">", "'a'", "\"a\"", "%a", "@a", "`a`", "[a]", "{a}", ",a", "]",
      "}",
      "=", "<<", "a: \u{301}", "a #\u{301}",
    ])
  func quoted(text: String) {
    #expect(YAML.document(.string(text)) == JSON.string(text).compact + "\n")
    #expect(YAML.document(.string(text)).hasPrefix("\""))
  }

  @Test("What cannot stand as it is is escaped")
  func escapes() {
    #expect(YAML.document(.string("a\nb\tc\u{1B}\u{85}")) == #""a\nb\tc\u001b\u0085""# + "\n")
    #expect(YAML.document(.string("a\u{FFFE}\u{FFFF}")) == #""a\uFFFE\uFFFF""# + "\n")
  }

  @Test("Numbers are numbers in old parsers, too")
  func numbers() {
    #expect(YAML.document(.number(0.25)) == "0.25\n")
    #expect(YAML.document(.number(0.000_05)) == "5.0e-05\n")
    #expect(YAML.document(.number(.nan)) == "null\n")
  }

  @Test("Keys are quoted by the same rule")
  func keys() {
    #expect(
      YAML.document(.object(["no": .integer(1), "a b": .integer(2)])) == "\"no\": 1\na b: 2\n")
  }
}
