import Testing

@testable import QueueShell

@Suite struct EnvironmentTests {
  private let environment = Environment(["A": "a", "B": "", "C": "c"])

  @Test func anEmptyVariableIsUnset() {
    #expect(environment["A"] == "a")
    #expect(environment["B"] == nil)
    #expect(environment["D"] == nil)
  }

  @Test func theFirstThatIsSetCounts() {
    #expect(environment.first("A", "C") == "a")
    #expect(environment.first("B", "D", "C") == "c")
    #expect(environment.first("B", "D") == nil)
  }
}
