import Testing

@testable import QueueShell

@Suite struct JSONTests {
  @Test func membersKeepTheirOrder() {
    let json = JSON.object(["c": .integer(3), "a": .integer(1), "b": .integer(2)])
    #expect(json.compact == #"{"c":3,"a":1,"b":2}"#)
  }

  @Test(
    "Strings are escaped, and text beyond ASCII is not",
    arguments: [
      ("", #""""#), ("a\"b", #""a\"b""#), (#"a\b"#, #""a\\b""#), ("a\nb\r\tc", #""a\nb\r\tc""#),
      ("\u{08}\u{00}\u{1B}", #""\u0008\u0000\u001b""#), ("\u{7F}\u{9B}", #""\u007f\u009b""#),
      ("é 日本 👩‍👩‍👧", "\"é 日本 👩‍👩‍👧\""), ("a/b", #""a/b""#), ("a\r\nb", #""a\r\nb""#),
    ])
  func strings(text: String, expected: String) {
    #expect(JSON.string(text).compact == expected)
  }

  @Test(
    "Numbers are written as they are, and what is none is null",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (0.824, "0.824"), (322_000.0, "322000"), (-1.5, "-1.5"),
      (1.0 / 3, "0.3333333333333333"), (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
      (1e20, "1e+20"),
    ])
  func numbers(value: Double, expected: String) {
    #expect(JSON.number(value).compact == expected)
  }

  @Test(
    "The other values",
    arguments: [
      (JSON.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.integer(-7), "-7"),
      (.integer(.max), "9223372036854775807"), (.array([]), "[]"), (.object([]), "{}"),
      (.optional(nil as String?), "null"), (.optional("a"), #""a""#),
      (.optional(nil as Int?), "null"), (.optional(3), "3"),
    ])
  func values(json: JSON, expected: String) {
    #expect(json.compact == expected)
  }

  private static let nested = JSON.object([
    "queue": .object(["name": .string("Support"), "media": .array([])]),
    "rows": .array([.integer(1), .null, .object(["a": .bool(true)])]), "none": .object([]),
  ])

  @Test func compactTextHasNoSpace() {
    #expect(
      Self.nested.compact
        == #"{"queue":{"name":"Support","media":[]},"rows":[1,null,{"a":true}],"none":{}}"#)
  }

  @Test func prettyTextIndentsByTwoSpacesALevel() {
    #expect(
      Self.nested.pretty == """
        {
          "queue": {
            "name": "Support",
            "media": []
          },
          "rows": [
            1,
            null,
            {
              "a": true
            }
          ],
          "none": {}
        }
        """)
  }
}
