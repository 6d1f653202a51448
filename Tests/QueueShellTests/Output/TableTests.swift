import Testing

@testable import QueueShell

@Suite struct TableTests {
  init() { WideText.prepare() }

  private static let queues = Listing(
    columns: [
      Column(key: "id", header: "ID", isShown: false),
      Column(key: "queue", header: "QUEUE", isKey: true),
      Column(key: "division", header: "DIVISION"),
      Column(key: "waiting", header: "WAITING", alignment: .right),
    ],
    rows: [
      row("q1", "Support", "Home", "3"), row("q2", "日本語サポート", "EMEA", "12"),
      row("q3", "👩‍👩‍👧 VIP", "Home", "0"),
    ])

  private static let figures = Listing(
    columns: [
      Column(key: "queue", header: "QUEUE", isKey: true),
      Column(key: "waiting", header: "WAITING", alignment: .right),
      Column(key: "available", header: "AVAILABLE", alignment: .right),
      Column(key: "busy", header: "BUSY", alignment: .right),
      Column(key: "aht", header: "AVG HANDLE", alignment: .right),
      Column(key: "wait", header: "AVG WAIT", alignment: .right),
    ],
    rows: [
      row("Support", "3", "5", "2", "5:22", "–"), row("Claims", "0", "1", "0", "0:59", "1:03"),
    ],
    caption: "At 11:16:00")

  private static func row(_ cells: String...) -> Listing.Row {
    Listing.Row(cells: cells.map { Cell($0) }, json: .null)
  }

  @Test func columnsAlignByTerminalCells() {
    #expect(
      Table.rows(of: Self.queues, on: .plain) == """
        QUEUE           DIVISION  WAITING
        Support         Home            3
        日本語サポート  EMEA           12
        👩‍👩‍👧 VIP          Home            0

        """)
  }

  @Test func aWideNameIsShortenedToFit() {
    #expect(
      Table.rows(of: Self.queues, on: Surface(width: 28, colour: false)) == """
        QUEUE      DIVISION  WAITING
        Support    Home            3
        日本語サ…  EMEA           12
        👩‍👩‍👧 VIP     Home            0

        """)
  }

  @Test func whatFitsExactlyIsNotShortened() {
    let exact = Table.rows(of: Self.queues, on: Surface(width: 33, colour: false))
    #expect(exact == Table.rows(of: Self.queues, on: .plain))
    #expect(exact != Table.rows(of: Self.queues, on: Surface(width: 32, colour: false)))
  }

  @Test func aTableTooWideForFortyColumnsStandsInPartsWithItsKeyInEach() {
    #expect(
      Table.rows(of: Self.figures, on: Surface(width: 40, colour: false)) == """
        QUEUE    WAITING  AVAILABLE  BUSY
        Support        3          5     2
        Claims         0          1     0

        QUEUE    AVG HANDLE  AVG WAIT
        Support        5:22         –
        Claims         0:59      1:03
        At 11:16:00

        """)
  }

  @Test func inTheNarrowestTerminalEachFigureStandsAlone() {
    let text = Table.rows(of: Self.figures, on: Surface(width: 1, colour: false))
    let headers = text.split(separator: "\n").filter { $0.hasPrefix("QUEUE") }
    #expect(
      headers == [
        "QUEUE    WAITING", "QUEUE    AVAILABLE", "QUEUE    BUSY", "QUEUE    AVG HANDLE",
        "QUEUE    AVG WAIT",
      ])
  }

  @Test(
    "No line of a table is wider than the terminal, as long as a key and a figure fit",
    arguments: [22, 30, 40, 54, 55, 56, 80])
  func width(columns: Int) {
    let surface = Surface(width: columns, colour: false)
    for listing in [Self.queues, Self.figures] {
      for line in Table.rows(of: listing, on: surface).split(separator: "\n") {
        #expect(String(line).shortened(to: columns) == line)
      }
    }
  }

  @Test func aLongCaptionIsCutToTheWidth() {
    var listing = Self.queues
    listing.caption = String(repeating: "x", count: 60)
    let lines = Table.rows(of: listing, on: Surface(width: 40, colour: false)).split(
      separator: "\n")
    #expect(lines.last.map(String.init) == String(repeating: "x", count: 39) + "…")
  }

  @Test func withoutRowsTheHeaderStandsAlone() {
    var listing = Self.queues
    listing.rows = []
    #expect(Table.rows(of: listing, on: .plain) == "QUEUE  DIVISION  WAITING\n")
    listing.layout = .fields
  }

  @Test func colourIsAroundCellsAndTakesNoWidth() {
    let listing = Listing(
      columns: [
        Column(key: "queue", header: "QUEUE"), Column(key: "n", header: "N", alignment: .right),
      ],
      rows: [
        Listing.Row(cells: [Cell("Support"), Cell("12", tone: .bad)], json: .null),
        Listing.Row(cells: [Cell("VIP", tone: .accent), Cell("–", tone: .faint)], json: .null),
      ], caption: "note")
    #expect(
      Table.rows(of: listing, on: Surface(width: nil, colour: true)) == """
        \u{1B}[1mQUEUE  \u{1B}[0m  \u{1B}[1m N\u{1B}[0m
        Support  \u{1B}[31m12\u{1B}[0m
        \u{1B}[36mVIP    \u{1B}[0m  \u{1B}[2m –\u{1B}[0m
        \u{1B}[2mnote\u{1B}[0m

        """)
    #expect(!Table.rows(of: listing, on: .plain).contains("\u{1B}"))
  }

  @Test func aLeftAlignedLastColumnHasNoTrailingSpace() {
    let listing = Listing(
      columns: [Column(key: "a", header: "A"), Column(key: "b", header: "LONG HEADER")],
      rows: [Self.row("x", "y")])
    #expect(Table.rows(of: listing, on: .plain) == "A  LONG HEADER\nx  y\n")
  }

  @Test("No part of a table is wider than the screen", arguments: [30, 40, 50, 60, 80])
  func partsFit(width: Int) {
    let listing = Listing(
      columns: [
        Column(key: "row", header: "#", alignment: .right, isKey: true),
        Column(key: "queue", header: "QUEUE", isKey: true),
        Column(key: "division", header: "DIVISION"),
        Column(key: "members", header: "MEMBERS", alignment: .right),
        Column(key: "media", header: "MEDIA"),
      ],
      rows: [Self.row("11", "Support Escalations", "Home", "6", "call callback chat email message")]
    )
    for line in Table.rows(of: listing, on: Surface(width: width, colour: false)).split(
      separator: "\n")
    {
      #expect(line.count <= width)
    }
  }

  @Test func aTableIsTooWideOnceItsNamesCannotBeShortened() {
    #expect(!Table.isTooWide(Self.figures, for: 55))
    #expect(Table.isTooWide(Self.figures, for: 54))
    #expect(!Table.isTooWide(Self.queues, for: 27))
    #expect(Table.isTooWide(Self.queues, for: 26))
  }

  @Test func whatCanBeSparedMakesNoTableTooWide() {
    var listing = Self.queues
    listing.columns[3].isDispensable = true
    #expect(!Table.isTooWide(listing, for: 26))
  }
}
