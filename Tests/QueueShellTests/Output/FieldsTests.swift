import LineEditing
import Testing

@testable import QueueShell

@Suite struct FieldsTests {
  init() { WideText.prepare() }

  private static let listing = Listing(
    columns: [
      Column(key: "row", header: "#", alignment: .right, isRecorded: false, isKey: true),
      Column(key: "id", header: "ID", isShown: false),
      Column(key: "queue", header: "QUEUE", isKey: true),
      Column(key: "waiting", header: "WAITING", alignment: .right),
      Column(key: "call", header: "CONVERSATION", isDispensable: true),
    ],
    rows: [
      Listing.Row(
        cells: [Cell("1"), Cell("q1"), Cell("Support"), Cell("3", tone: .bad), Cell("c-1")],
        json: .null),
      Listing.Row(
        cells: [Cell("2"), Cell("q2"), Cell("日本語サポート"), Cell("12"), Cell("c-2")], json: .null),
    ], caption: "At 11:16:00")

  @Test func oneThingHasItsFieldsBelowEachOther() {
    #expect(
      Fields.one(of: Self.listing, on: .plain) == """
        #             1
        QUEUE         Support
        WAITING       3
        CONVERSATION  c-1

        """)
    var empty = Self.listing
    empty.rows = []
    #expect(Fields.one(of: empty, on: .plain) == "")
  }

  @Test func eachRowIsARecordHeadedByItsNumberAndName() {
    #expect(
      Fields.records(of: Self.listing, on: .plain) == """
        -[ #1 Support ]-------------
        QUEUE         Support
        WAITING       3
        CONVERSATION  c-1
        -[ #2 日本語サポート ]------
        QUEUE         日本語サポート
        WAITING       12
        CONVERSATION  c-2
        At 11:16:00

        """)
  }

  @Test func withoutKeyTheFirstColumnNamesARecord() {
    var listing = Self.listing
    for index in listing.columns.indices { listing.columns[index].isKey = false }
    listing.columns[0].isShown = false
    listing.rows.removeLast()
    listing.caption = nil
    #expect(Fields.records(of: listing, on: .plain).hasPrefix("-[ Support ]---------\nQUEUE "))
  }

  @Test func aNameLongerThanItsFieldsIsWhole() {
    var listing = Self.listing
    listing.columns[4].isShown = false
    listing.columns[1].isShown = true
    listing.columns[1].isKey = true
    #expect(
      Fields.records(of: listing, on: .plain).hasPrefix(
        "-[ #1 q1 Support ]--------\nID       q1\n"))
    #expect(Fields.records(of: listing, on: .plain).contains("\n-[ #2 q2 日本語サポート ]-\n"))
  }

  @Test("Only a value is wider than the window", arguments: [20, 16, 1])
  func narrow(width: Int) {
    let text = Fields.records(of: Self.listing, on: Surface(width: width, colour: false))
    for head in text.split(separator: "\n").filter({ $0.hasPrefix("-[") }) {
      #expect(Cells.width(of: String(head)) <= max(width, 14))
    }
    #expect(text.contains("QUEUE         日本語サポート\n"))
  }

  @Test func nothingIsWrittenOfNoRows() {
    var listing = Self.listing
    listing.rows = []
    listing.caption = nil
    #expect(Fields.records(of: listing, on: .plain) == "")
  }

  @Test func nameAndHeadStandOutInColour() {
    var listing = Self.listing
    listing.rows.removeLast()
    #expect(
      Fields.records(of: listing, on: Surface(width: nil, colour: true)) == """
        \u{1B}[2m-[ \u{1B}[0m\u{1B}[36m#1 Support\u{1B}[0m\u{1B}[2m ]------\u{1B}[0m
        \u{1B}[1mQUEUE       \u{1B}[0m  Support
        \u{1B}[1mWAITING     \u{1B}[0m  \u{1B}[31m3\u{1B}[0m
        \u{1B}[1mCONVERSATION\u{1B}[0m  c-1
        \u{1B}[2mAt 11:16:00\u{1B}[0m

        """)
  }
}
