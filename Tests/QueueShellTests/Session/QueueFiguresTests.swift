import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct QueueFiguresTests {
  private func figures(_ known: [String: Figure]) -> QueueFigures? {
    Snapshot.sample(["q": known]).figures["q"].flatMap { QueueFigures($0, at: .sample) }
  }

  @Test(
    "They are told with an honest age",
    arguments: [
      (0, "12 waiting  3:41"), (60, "12 waiting  3:41"), (61, "12 waiting  3:41  1 min ago"),
      (150, "12 waiting  3:41  2 min ago"), (7_300, "12 waiting  3:41  2 h ago"),
    ] as [(Double, String)])
  func text(age: Double, expected: String) throws {
    let known = try #require(figures(["waiting": .value(12), "longest": .value(221_000)]))
    #expect(known.text(at: .sample + age) == expected)
  }

  @Test func whatIsNotKnownIsNotTold() {
    #expect(figures(["waiting": .value(3)])?.text(at: .sample) == "3 waiting")
    #expect(figures(["waiting": .value(0), "longest": .noData])?.text(at: .sample) == "0 waiting")
    #expect(figures(["longest": .value(5_000)]) == nil)
    #expect(figures(["waiting": .noData]) == nil)
    #expect(figures(["waiting": .unavailable(.nowOnly)]) == nil)
    #expect(figures(["waiting": .value(.infinity)]) == nil)
  }
}
