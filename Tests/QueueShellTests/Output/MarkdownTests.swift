import Testing

@testable import QueueShell

@Suite struct MarkdownTests {
  init() { WideText.prepare() }

  private static func listing(_ names: String..., caption: String? = nil) -> Listing {
    Listing(
      columns: [
        Column(key: "id", header: "ID", isShown: false),
        Column(key: "queue", header: "QUEUE", isKey: true),
        Column(key: "n", header: "N", alignment: .right),
      ],
      rows: names.map {
        Listing.Row(cells: [Cell("q"), Cell($0), Cell("5", tone: .bad)], json: .null)
      },
      caption: caption)
  }

  @Test func theSourceIsAlignedByTerminalCells() {
    #expect(
      Markdown.rows(of: Self.listing("Support", "日本語サポート", caption: "At 11:16:00")) == """
        | QUEUE          |    N |
        | -------------- | ---: |
        | Support        |    5 |
        | 日本語サポート |    5 |

        At 11:16:00

        """)
  }

  @Test func withoutRowsThereIsStillAHeader() {
    #expect(Markdown.rows(of: Self.listing()) == "| QUEUE |    N |\n| ----- | ---: |\n")
  }

  @Test(
    "A name is no markup",
    arguments: [
      ("a|b", #"a\|b"#), (#"a\b"#, #"a\\b"#), (#"\|"#, #"\\\|"#), ("*VIP*", #"\*VIP\*"#),
      ("`x`", #"\`x\`"#), ("<b>", #"\<b>"#), ("![x](y)", #"!\[x](y)"#), ("_x_", #"\_x\_"#),
      ("Sales_EU", "Sales_EU"), ("a\u{1B}[1m", "a\u{FFFD}\\[1m"), ("a\nb", "a\u{FFFD}b"),
    ])
  func escapes(name: String, expected: String) {
    let lines = Markdown.rows(of: Self.listing(name)).split(separator: "\n")
    #expect(lines[2].contains(expected.padded(to: 5, .left)))
    #expect(lines[2].hasPrefix("| \(expected)"))
  }

  @Test func aLineBreakThatWasNotCleanedEndsNoRow() {
    let listing = Self.listing("x", caption: "a\nb")
    #expect(Markdown.rows(of: listing).hasSuffix("\na<br>b\n"))
  }

  @Test func oneThingHasARowForEachField() {
    var listing = Self.listing("Support|EN")
    listing.layout = .fields
    #expect(
      Markdown.fields(of: listing) == """
        | Field | Value       |
        | ----- | ----------- |
        | QUEUE | Support\\|EN |
        | N     | 5           |

        """)
  }
}
