import Testing

@testable import QueueShell

@Suite struct RendererTests {
  private static let listing = Listing(
    columns: [
      Column(key: "row", header: "#", alignment: .right, isRecorded: false),
      Column(key: "id", header: "ID", isShown: false),
      Column(key: "name", header: "QUEUE"),
      Column(key: "wait", header: "WAIT", alignment: .right),
    ],
    rows: [
      Listing.Row(
        cells: [Cell("1"), Cell("q1"), Cell("Support"), Cell("1:03", raw: "63000")],
        json: .object(["id": .string("q1"), "wait": .integer(63_000)])),
      Listing.Row(
        cells: [Cell("2"), Cell("q2"), Cell("a\tb\nc"), Cell(nil as String?)],
        json: .object(["id": .string("q2"), "wait": .null])),
    ])

  private func render(_ listing: Listing, _ format: Format) -> String {
    Renderer.render(.listing(listing), as: format, on: .plain)
  }

  @Test func aTableIsForPeople() {
    WideText.prepare()
    #expect(
      render(Self.listing, .table) == """
        #  QUEUE    WAIT
        1  Support  1:03
        2  a\u{FFFD}b\u{FFFD}c       –

        """)
  }

  @Test func tsvHasAHeaderOfKeysAndRawValuesWithoutTabsInThem() {
    #expect(
      render(Self.listing, .tsv)
        == "id\tname\twait\nq1\tSupport\t63000\nq2\ta\u{FFFD}b\u{FFFD}c\t\n")
  }

  @Test func csvHasTheSameHeaderAndValues() {
    #expect(
      render(Self.listing, .csv)
        == "id,name,wait\nq1,Support,63000\nq2,a\u{FFFD}b\u{FFFD}c,\n")
  }

  @Test func aRawValueIsCleanedToo() {
    let cell = Cell("shown", raw: "a\tb\u{1B}[2J")
    #expect(cell.raw == "a\u{FFFD}b\u{FFFD}[2J")
    #expect(cell.text == "shown")
  }

  @Test func jsonIsOneArray() {
    #expect(
      render(Self.listing, .json) == """
        [
          {
            "id": "q1",
            "wait": 63000
          },
          {
            "id": "q2",
            "wait": null
          }
        ]

        """)
  }

  @Test func jsonlIsOneObjectALine() {
    #expect(
      render(Self.listing, .jsonl) == """
        {"id":"q1","wait":63000}
        {"id":"q2","wait":null}

        """)
  }

  @Test func yamlIsOneSequence() {
    #expect(
      render(Self.listing, .yaml) == """
        - id: q1
          wait: 63000
        - id: q2
          wait: null

        """)
  }

  @Test func markdownHasWhatPeopleRead() {
    WideText.prepare()
    #expect(
      render(Self.listing, .markdown) == """
        |    # | QUEUE   | WAIT |
        | ---: | ------- | ---: |
        |    1 | Support | 1:03 |
        |    2 | a\u{FFFD}b\u{FFFD}c   |    – |

        """)
  }

  @Test func verticalHasWhatATableShows() {
    WideText.prepare()
    #expect(
      render(Self.listing, .vertical) == """
        -[ #1 ]-------
        QUEUE  Support
        WAIT   1:03
        -[ #2 ]-------
        QUEUE  a\u{FFFD}b\u{FFFD}c
        WAIT   –

        """)
  }

  @Test("Tables for people take the place of the rows", arguments: [Format.vertical, .markdown])
  func tables(format: Format) {
    var whole = Self.listing
    whole.caption = "below"
    whole.tables = [Self.listing, Self.listing]
    let one = render(Self.listing, format)
    let end = format == .markdown ? "\nbelow\n" : "below\n"
    #expect(render(whole, format) == one + "\n" + one + end)
  }

  @Test func theLineFormIsMadeOfTheColumnsWhereARowHasNone() {
    var listing = Self.listing
    listing.rows[1].line = "a line of its own"
    #expect(
      render(listing, .line) == """
        ID: q1 | QUEUE: Support | WAIT: 1:03
        a line of its own

        """)
  }

  @Test(
    "One thing is a single object, its fields below each other",
    arguments: [
      (Format.table, "QUEUE  Support\nWAIT   1:03\n"), (.tsv, "name\twait\nSupport\t63000\n"),
      (.csv, "name,wait\nSupport,63000\n"),
      (.json, "{\n  \"wait\": 63000\n}\n"), (.jsonl, "{\"wait\":63000}\n"),
      (.line, "QUEUE: Support | WAIT: 1:03\n"), (.vertical, "QUEUE  Support\nWAIT   1:03\n"),
      (.yaml, "wait: 63000\n"),
      (
        .markdown,
        """
        | Field | Value   |
        | ----- | ------- |
        | QUEUE | Support |
        | WAIT  | 1:03    |

        """
      ),
    ])
  func fields(format: Format, expected: String) {
    let listing = Listing(
      columns: [Column(key: "name", header: "QUEUE"), Column(key: "wait", header: "WAIT")],
      rows: [
        Listing.Row(
          cells: [Cell("Support"), Cell("1:03", raw: "63000")],
          json: .object(["wait": .integer(63_000)]))
      ], layout: .fields)
    #expect(render(listing, format) == expected)
  }

  @Test(
    "Without rows a listing is still whole",
    arguments: [
      (Format.table, "#  QUEUE  WAIT\n"), (.tsv, "id\tname\twait\n"),
      (.csv, "id,name,wait\n"), (.json, "[]\n"),
      (.jsonl, ""), (.line, ""), (.vertical, ""), (.yaml, "[]\n"),
      (.markdown, "|    # | QUEUE | WAIT |\n| ---: | ----- | ---: |\n"),
    ])
  func empty(format: Format, expected: String) {
    var listing = Self.listing
    listing.rows = []
    #expect(render(listing, format) == expected)
  }

  @Test(
    "Plain words are themselves, in JSON a string",
    arguments: [
      (Format.table, "say \"hi\"\n"), (.tsv, "say \"hi\"\n"),
      (.csv, "say \"hi\"\n"), (.line, "say \"hi\"\n"),
      (.vertical, "say \"hi\"\n"), (.markdown, "say \"hi\"\n"), (.yaml, "say \"hi\"\n"),
      (.json, #""say \"hi\"""# + "\n"), (.jsonl, #""say \"hi\"""# + "\n"),
    ])
  func text(format: Format, expected: String) {
    #expect(Renderer.render(.text("say \"hi\""), as: format, on: .plain) == expected)
  }

  @Test("Nothing is nothing in every format", arguments: Format.allCases)
  func nothing(format: Format) {
    #expect(Renderer.render(.nothing, as: format, on: .plain) == "")
  }
}
