import LineEditing
import Testing

@testable import QueueShell

@Suite struct PastLinesTests {
  private let history = [
    "stats Support", "use Support", "stats 'Sales EN'", "stats Support", "a\nb",
  ]

  private func completion(_ line: String) -> Completion? {
    PastLines(line, cursor: line.utf8.count)?.completion(from: history)
  }

  @Test func pastLinesThatBeginSoAreOfferedTheLastFirst() {
    let found = completion(" !stats")
    #expect(found?.start == 1)
    #expect(found?.candidates.map(\.text) == ["stats Support", "stats 'Sales EN'"])
    #expect(found?.candidates.allSatisfy { !$0.isFinal } == true)
  }

  @Test func wordsBelongToTheQuestion() {
    #expect(completion("!stats 'S")?.candidates.map(\.text) == ["stats 'Sales EN'"])
    #expect(completion("!a")?.candidates == [])
    #expect(completion("!")?.candidates.count == 3)
  }

  @Test func otherLinesAreNoQuestion() {
    #expect(completion("stats !x") == nil)
    #expect(completion("") == nil)
  }
}
