import Testing

@testable import QueueShell

@Suite struct CellTests {
  @Test func textIsCleanedForPeopleAndMachines() {
    let cell = Cell("a\u{1B}b")
    #expect(cell.text == "a\u{FFFD}b")
    #expect(cell.raw == "a\u{FFFD}b")
  }

  @Test func whatIsUnknownIsADashForPeopleAndEmptyForMachines() {
    #expect(Cell(nil as String?) == Cell("–", raw: ""))
    #expect(Cell(nil as Int?) == Cell("–", raw: ""))
  }

  @Test func zeroIsAValue() {
    #expect(Cell(0) == Cell("0", raw: "0"))
  }
}
