import Testing

@testable import LineEditing

struct HistorySearchTests {
  private static let entries = [
    "stats Support", "queues", "stats Sales", "use Sales", "stats Sales",
  ]

  private func search(_ query: String) -> HistorySearch {
    var search = HistorySearch(from: EditedLine("typed"), entries: Self.entries)
    for character in query { search.type(String(character)) }
    return search
  }

  @Test func theNewestIsFoundFirst() {
    #expect(search("sa").match == "stats Sales")
    #expect(search("").match == nil)
  }

  @Test func olderSkipsWhatIsShownAlready() {
    var search = search("sales")
    search.older()
    #expect(search.match == "use Sales")
    search.older()
    #expect(search.match == "stats Sales")
    search.older()
    #expect(search.match == "stats Sales" && search.isFailing)
  }

  @Test func newerGoesBack() {
    var search = search("s")
    for _ in 1...4 { search.older() }
    #expect(search.match == "stats Support")
    search.newer()
    #expect(search.match == "queues" && !search.isFailing)
  }

  @Test func aCapitalMeansItself() {
    #expect(search("S").match == "stats Sales")
    #expect(search("U").isFailing)
  }

  @Test func aLetterTakenBackTakesItsFindBack() {
    var search = search("su")
    #expect(search.match == "stats Support")
    search.deleteBackward()
    #expect(search.query == "s" && search.match == "stats Sales")
    search.deleteBackward()
    search.deleteBackward()
    #expect(search.query.isEmpty && search.match == nil)
  }

  @Test func anEmptyHistoryFindsNothing() {
    var search = HistorySearch(from: EditedLine(""), entries: [])
    search.type("a")
    search.older()
    search.newer()
    #expect(search.match == nil && search.isFailing)
  }
}
