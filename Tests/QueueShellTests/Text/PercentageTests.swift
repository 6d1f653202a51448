import Testing

@testable import QueueShell

@Suite struct PercentageTests {
  @Test(
    "Shares are percent with at most one decimal",
    arguments: [
      (0.0, "0%"), (1.0, "100%"), (0.824, "82.4%"), (0.8, "80%"), (0.8249, "82.5%"),
      (0.00049, "0%"), (0.0005, "0.1%"), (0.99999, "100%"), (1.5, "150%"), (.nan, "?"),
      (.infinity, "?"), (1e12, "?"),
    ])
  func share(share: Double, expected: String) {
    #expect(Percentage.text(share) == expected)
  }
}
