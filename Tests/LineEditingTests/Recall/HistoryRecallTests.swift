import Testing

@testable import LineEditing

struct HistoryRecallTests {
  private func recall(_ text: String, cursor: Int? = nil) -> HistoryRecall {
    HistoryRecall(
      from: EditedLine(text: text, cursor: cursor ?? text.utf8.count),
      entries: ["stats A", "queues", "stats B", "stats B "])
  }

  @Test func whatStandsBeforeTheCursorIsTheBeginning() {
    var recall = recall("stX", cursor: 2)
    #expect(recall.older()?.text == "stats B ")
    #expect(recall.older()?.text == "stats B")
    #expect(recall.older()?.text == "stats A")
    #expect(recall.older() == nil)
    #expect(recall.current == EditedLine("stats A"))
  }

  @Test func theTypedLineComesBackWithItsCursor() {
    var recall = recall("stX", cursor: 2)
    _ = recall.older()
    #expect(recall.newer() == EditedLine(text: "stX", cursor: 2))
    #expect(recall.newer() == nil)
  }

  @Test func anEmptyLineGoesThroughAll() {
    var recall = recall("")
    #expect(
      (1...5).map { _ in recall.older()?.text } == [
        "stats B ", "stats B", "queues", "stats A", nil,
      ])
  }
}
